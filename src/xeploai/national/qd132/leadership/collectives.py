"""Tập thể lãnh đạo, quản lý: HD 21 B.3.3, for 2018 by analogy; what HD 16 itself asks of them was not seen."""

from __future__ import annotations

from functools import reduce
from operator import or_

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.leadership import CollectiveForm
from xeploai.national.forms.registers import CollectiveConclusion, CollectiveDiscipline, CollectiveForceMajeure
from xeploai.national.instruments import HD_16, HD_21, QD_132
from xeploai.national.kinds import COLLECTIVE, LEADS, LEADS_MASS, LEADS_PARTY
from xeploai.national.levels import Level, at_least, required
from xeploai.national.limits import limits
from xeploai.national.qd132.carried_back import Guided, all_of, carried_back
from xeploai.national.qd132.leadership.forms import CollectiveCriteria
from xeploai.national.qd132.leadership.parameters import EXCELLENT_LIMIT, TARGETS_HALF
from xeploai.national.qd132.leadership.readings import COLLECTIVE_OLD_UNIT, COLLECTIVE_UNDER_HALF
from xeploai.national.qd132.part_of_year import part_of_year_rules
from xeploai.national.qd132.readings import (
    LIMIT_BASE,
    LIMIT_BASE_FROM_2019,
    LIMIT_ROUNDING,
    LIMIT_ROUNDING_FROM_2019,
)

# The grades of collectives stand in B.3.3; by which letters was not seen.
_B33 = HD_21.at("Mục II", "B.3.3")
_B33_FROM_MEMORY = HD_21.at("Mục II", "B.3.3", established=xl.Established.MEMORY)
_RESULTS = {"building": CollectiveCriteria.building, "results": CollectiveCriteria.results}
_REST = {"remedy": CollectiveCriteria.remedy}

_PART_OF_YEAR = part_of_year_rules(
    COLLECTIVE, part_of_year=CollectiveForm.part_of_year, founded_on=CollectiveForm.founded_on
)
_EXCELLENT = xl.Standard(
    "collective.excellent",
    COLLECTIVE,
    grade=Grade.EXCELLENT,
    requires={
        "leading_position": required(
            CollectiveCriteria.leading_position,
            Grade.EXCELLENT,
            "tập thể phải đoàn kết, rõ vai trò lãnh đạo, đổi mới bằng sản phẩm cụ thể, đẩy mạnh cải cách hành chính, "
            "ứng dụng công nghệ, ở tốp dẫn đầu",
            "a collective must be united, clearly leading, innovative with concrete products, strong in administrative "
            "reform and technology, among the first",
        ),
        **at_least(CollectiveCriteria, _RESULTS, Level.EXCELLENT, Grade.EXCELLENT),
        **at_least(CollectiveCriteria, _REST, Level.GOOD, Grade.EXCELLENT),
    },
    cite=_B33,
    vi="Tập thể lãnh đạo hoàn thành xuất sắc nhiệm vụ",
    en="A collective completed with excellence",
)
_GOOD = xl.Standard(
    "collective.good",
    COLLECTIVE,
    grade=Grade.GOOD,
    requires={
        **at_least(CollectiveCriteria, _RESULTS, Level.GOOD, Grade.GOOD),
        **at_least(CollectiveCriteria, _REST, Level.FAIR, Grade.GOOD),
    },
    cite=_B33_FROM_MEMORY,
    vi="Tập thể lãnh đạo hoàn thành tốt nhiệm vụ",
    en="A collective completed well",
)
_COMPLETED = xl.Standard(
    "collective.completed",
    COLLECTIVE,
    grade=Grade.COMPLETED,
    requires=at_least(CollectiveCriteria, _RESULTS | _REST, Level.FAIR, Grade.COMPLETED),
    below=Grade.NOT_COMPLETED,
    cite=_B33_FROM_MEMORY,
    vi="Tập thể lãnh đạo hoàn thành nhiệm vụ; không đạt thì không hoàn thành nhiệm vụ",
    en="A collective completed; one that misses this has not completed",
)
_DISUNITED = xl.Ceiling(
    "collective.concluded",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    rows=(CollectiveConclusion.rows(),),
    when=CollectiveConclusion.matter.is_in((xl.Code("disunity"), xl.Code("member_degraded"))),
    cite=_B33,
    vi="Cấp có thẩm quyền kết luận mất đoàn kết nội bộ hoặc có thành viên suy thoái",
    en="A competent body concluded internal disunity or a degraded member",
)
_LESS_THAN_HALF = CollectiveCriteria.targets_met < xl.param(TARGETS_HALF)
_UNDER_HALF = xl.Ceiling(
    "collective.under_half",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    when=_LESS_THAN_HALF & ~CollectiveCriteria.key_targets_met,
    cite=_B33,
    vi="Địa phương, đơn vị đạt dưới 50% chỉ tiêu và các chỉ tiêu chủ yếu không đạt 100%",
    en="The locality or unit reached less than 50% of the targets, and its key targets not in full",
)
_EITHER_HALF = xl.Ceiling(
    "collective.under_half_alone",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    when=_LESS_THAN_HALF | ~CollectiveCriteria.key_targets_met,
    cite=_B33,
    reading=COLLECTIVE_UNDER_HALF.option("either"),
    vi="Địa phương, đơn vị đạt dưới 50% chỉ tiêu, hoặc các chỉ tiêu chủ yếu không đạt 100%",
    en="The locality or unit reached less than 50% of the targets, or its key targets not in full",
)
_FORCE_MAJEURE = tuple(
    xl.Lift(
        f"{ceiling.id}.force_majeure",
        ceiling,
        when=CollectiveForceMajeure.rows().any_(xl.ALWAYS),
        cite=_B33,
        vi="Có xác nhận bất khả kháng",
        en="Force majeure was confirmed",
    )
    for ceiling in (_UNDER_HALF, _EITHER_HALF)
)
# Of the measures of the Party and the State none but a reprimand is lighter than a warning.
_SEVERE = ~CollectiveDiscipline.measure.is_(xl.Code("reprimand"))
_DISCIPLINED = xl.Ceiling(
    "collective.disciplined",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    rows=(CollectiveDiscipline.rows(),),
    when=CollectiveDiscipline.against.is_(xl.Code("collective")),
    cite=_B33,
    vi="Tập thể lãnh đạo bị kỷ luật trong năm",
    en="The collective was disciplined in the year",
)
_MEMBER_DISCIPLINED = xl.Ceiling(
    "collective.member_disciplined",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    rows=(CollectiveDiscipline.rows(),),
    when=CollectiveDiscipline.against.is_(xl.Code("member")) & _SEVERE,
    cite=_B33,
    vi="Có thành viên tập thể bị kỷ luật từ cảnh cáo trở lên trong năm",
    en="A member of the collective was disciplined, by a warning or more, in the year",
)
_COUNTED_ONCE = xl.Lift(
    "collective.member_disciplined.once",
    _MEMBER_DISCIPLINED,
    when=CollectiveDiscipline.already_counted,
    cite=_B33,
    vi="Một vi phạm chỉ tính một lần: vi phạm này đã được tính khi xếp loại một năm khác",
    en="One violation counts once: this one counted in another year",
)
_AT_OLD_UNIT = xl.Lift(
    "collective.member_disciplined.at_old_unit",
    _MEMBER_DISCIPLINED,
    when=CollectiveDiscipline.at_former_unit,
    cite=HD_21.at("Mục II", "B.3.3", established=xl.Established.MEMORY),
    reading=COLLECTIVE_OLD_UNIT.option("old-unit"),
    vi="Thành viên vi phạm ở đơn vị cũ: tính vào đơn vị cũ",
    en="The member's violation was at a former unit, and counts there",
)
_LED = {"agency": LEADS, "mass_organisation": LEADS_MASS, "party_organisation": LEADS_PARTY}
_NOT_ABOVE_WHAT_IT_LEADS = tuple(
    ceiling
    for name, led in _LED.items()
    for ceiling in xl.not_above(
        f"collective.not_above_{name}",
        COLLECTIVE,
        led.grade.decided,
        cite=_B33,
        only=led.targets.any_(xl.ALWAYS),
        vi="Mức xếp loại của tập thể lãnh đạo không cao hơn của tổ chức, cơ quan, đơn vị",
        en="A collective is not graded above its organisation, agency or unit",
    )
)
_LEADS_NOTHING = xl.Check(
    "collective.leads_nothing",
    COLLECTIVE,
    when=~reduce(or_, (led.targets.any_(xl.ALWAYS) for led in _LED.values())),
    cite=_B33,
    vi="Chưa ghi tập thể lãnh đạo tổ chức, cơ quan, đơn vị nào, nên không có mức nào giữ lại: xem lại hồ sơ",
    en="It is not said which organisation, agency or unit the collective leads, so that no grade holds it: look at the "
    "file",
)


def _limits(base_of: xl.Reading, rounding_of: xl.Reading) -> tuple[xl.Quota, ...]:
    return limits(
        "collective.limit",
        COLLECTIVE,
        group=(CollectiveForm.sort, CollectiveForm.level_group),
        share=EXCELLENT_LIMIT,
        choice=CollectiveForm.chosen_excellent,
        cite=_B33,
        base_of=base_of,
        rounding_of=rounding_of,
        reading=(),
        vi="tập thể lãnh đạo, quản lý cùng loại, trực thuộc cùng cấp",
        en="collectives of one sort directly under one level",
    )


_STANDARDS_UNSEEN = xl.Hole(
    "collective.hd16",
    kinds=(COLLECTIVE,),
    cite=HD_16.at(),
    vi="Hướng dẫn 16 nói gì về tập thể lãnh đạo, quản lý chưa được thấy",
    en="What guidance 16 says of collectives was not seen",
)
_GROUNDS_UNSEEN = xl.Hole(
    "collective.qd132_grounds",
    kinds=(COLLECTIVE,),
    cite=QD_132.at("Điều 12", "4", "b"),
    vi="Các trường hợp tập thể không hoàn thành nhiệm vụ theo Quy định 132 (điểm b khoản 4 Điều 12) chưa được thấy; "
    "bốn trường hợp là của Hướng dẫn 21 (2019)",
    en="The cases of the lowest grade of collectives in regulation 132 (Article 12.4b) were not seen; the four are of "
    "guidance 21 (2019)",
)
_DISCIPLINE_DATES = discipline_dates(
    COLLECTIVE,
    CollectiveDiscipline,
    CollectiveDiscipline.decided_on,
    CollectiveDiscipline.act_on,
    QD_132.at(established=xl.Established.MEMORY),
)
RULES = all_of(
    (
        _PART_OF_YEAR,
        Guided(
            alike=(_GROUNDS_UNSEEN, _DISCIPLINE_DATES),
            by_analogy=(
                _EXCELLENT,
                _GOOD,
                _COMPLETED,
                _DISUNITED,
                _UNDER_HALF,
                _EITHER_HALF,
                *_FORCE_MAJEURE,
                _DISCIPLINED,
                _MEMBER_DISCIPLINED,
                _COUNTED_ONCE,
                _AT_OLD_UNIT,
                *_NOT_ABOVE_WHAT_IT_LEADS,
                _LEADS_NOTHING,
            ),
            from_2019=_limits(LIMIT_BASE_FROM_2019, LIMIT_ROUNDING_FROM_2019),
            in_2018=(_STANDARDS_UNSEEN, *carried_back(_limits(LIMIT_BASE, LIMIT_ROUNDING))),
        ),
    )
)
