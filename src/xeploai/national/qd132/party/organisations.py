"""Tổ chức đảng: chi bộ, đảng bộ bộ phận, đảng bộ; what an organisation needs for each grade and what lowers it.

A cell is judged by the grades of its members, every other organisation by those of the organisations directly under
it. All of this is guidance 21's, and for 2018 by analogy only.
"""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Final, NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.party import OrganisationForm
from xeploai.national.forms.registers import OrganisationDiscipline, OrganisationForceMajeure
from xeploai.national.instruments import HD_21, QD_132
from xeploai.national.kinds import (
    AGENCY,
    MASS_ORGANISATION,
    MASS_SIDE_OF,
    MEMBER_OF,
    PART_OF,
    PARTY_MEMBER,
    PARTY_ORGANISATION,
    PARTY_SIDE_OF,
)
from xeploai.national.levels import Level, at_least, or_above, required
from xeploai.national.limits import printed
from xeploai.national.qd132.carried_back import Guided, all_of
from xeploai.national.qd132.part_of_year import part_of_year_rules
from xeploai.national.qd132.party.forms import OrganisationCriteria
from xeploai.national.qd132.party.parameters import (
    GOOD_FOR_EXCELLENT,
    GOOD_FOR_GOOD,
    NOT_COMPLETED_SHARE,
    TARGETS_HALF,
)
from xeploai.national.qd132.party.readings import (
    ORGANISATION_COMPLETED,
    OVER_20,
    OVER_20_OF_UNITS,
    RESULTS_CRITERIA,
)

_NONE: Final = xl.Truth.NOT_APPLICABLE

_PART_OF_YEAR = part_of_year_rules(
    PARTY_ORGANISATION, part_of_year=OrganisationForm.part_of_year, founded_on=OrganisationForm.founded_on
)

# -- whose grades count ------------------------------------------------------------------------------------------------


class _Below(NamedTuple):
    """Those by whose grades an organisation is judged: which organisation, what is asked of them, how they are called.

    The members of a cell who are not graded, and the organisations that are not, are left out of every share.
    """

    where: xl.Expr[bool]
    all_completed: xl.Expr[bool]
    good: xl.Expr[Decimal]
    not_completed: xl.Expr[Decimal]
    vi: str
    en: str


_IS_CELL = OrganisationForm.form.is_(xl.Code("cell"))
_MEMBERS, _UNITS = MEMBER_OF.sources, PART_OF.sources
_BELOW = {
    "members": _Below(
        where=_IS_CELL,
        all_completed=_MEMBERS.all_(PARTY_MEMBER.grade.decided.at_least(Grade.COMPLETED), if_empty=_NONE),
        good=_MEMBERS.share(PARTY_MEMBER.grade.decided.at_least(Grade.GOOD), if_empty=_NONE),
        not_completed=_MEMBERS.share(PARTY_MEMBER.grade.decided.below(Grade.COMPLETED), if_empty=_NONE),
        vi="đảng viên được xếp loại",
        en="members graded",
    ),
    "units": _Below(
        where=~_IS_CELL,
        all_completed=_UNITS.all_(PARTY_ORGANISATION.grade.decided.at_least(Grade.COMPLETED), if_empty=_NONE),
        good=_UNITS.share(PARTY_ORGANISATION.grade.decided.at_least(Grade.GOOD), if_empty=_NONE),
        not_completed=_UNITS.share(PARTY_ORGANISATION.grade.decided.below(Grade.COMPLETED), if_empty=_NONE),
        vi="tổ chức đảng trực thuộc được xếp loại",
        en="organisations directly under it graded",
    ),
}


def _shares(grade: Grade, share: xl.Parameter) -> dict[str, xl.Requirement]:
    """Return what an organisation of each sort needs of those below it: all completed, a share of them good."""
    made: dict[str, xl.Requirement] = {}
    for name, below in _BELOW.items():
        made[f"all_{name}_completed"] = required(
            ~below.where | below.all_completed,
            grade,
            f"100% {below.vi} phải hoàn thành nhiệm vụ trở lên",
            f"100% of the {below.en} must have completed or above",
        )
        made[f"good_{name}"] = required(
            ~below.where | (xl.param(share) <= below.good),
            grade,
            f"ít nhất {printed(share)} {below.vi} phải hoàn thành tốt nhiệm vụ trở lên",
            f"at least {printed(share)} of the {below.en} must have completed well or above",
        )
    return made


def _same_level(grade: Grade, least: Grade) -> dict[str, xl.Requirement]:
    """Return what government and mass organisations of its level must be; where there are none it does not apply."""
    government = AGENCY.grade.decided.at_least(least, otherwise=xl.DOES_NOT_APPLY)
    mass = MASS_ORGANISATION.grade.decided.at_least(least, otherwise=xl.DOES_NOT_APPLY)
    return {
        "government": required(
            PARTY_SIDE_OF.targets.all_(government, if_empty=_NONE),
            grade,
            f"chính quyền, cơ quan, đơn vị cùng cấp phải được xếp loại “{least.vi}” trở lên",
            f"government and agencies of its level must be graded '{least.en}' or above",
        ),
        "mass_organisations": required(
            MASS_SIDE_OF.targets.all_(mass, if_empty=_NONE),
            grade,
            f"Mặt trận, đoàn thể cùng cấp phải được xếp loại “{least.vi}” trở lên",
            f"Front and mass organisations of its level must be graded '{least.en}' or above",
        ),
    }


# -- standards ---------------------------------------------------------------------------------------------------------

_BUILDING = {
    "ideology": OrganisationCriteria.ideology,
    "organisation": OrganisationCriteria.organisation,
    "leading_others": OrganisationCriteria.leading_others,
    "inspection": OrganisationCriteria.inspection,
}
_RESULTS = {**_BUILDING, "results": OrganisationCriteria.results}
# What each way to read the criteria asks of programmes at the least; what one of them asks besides stands below.
_REST = {"programmes": OrganisationCriteria.programmes, "remedy": OrganisationCriteria.remedy}
_EXCELLENT = xl.Standard(
    "party_organisation.excellent",
    PARTY_ORGANISATION,
    grade=Grade.EXCELLENT,
    requires={
        "model": required(
            OrganisationCriteria.model,
            Grade.EXCELLENT,
            "phải có nhiều thành tích nổi bật, đổi mới, là điển hình cho nơi khác học tập",
            "an organisation must have many outstanding achievements, be innovative and a model for others",
        ),
        **at_least(OrganisationCriteria, _RESULTS, Level.EXCELLENT, Grade.EXCELLENT),
        **at_least(OrganisationCriteria, _REST, Level.GOOD, Grade.EXCELLENT),
        **_shares(Grade.EXCELLENT, GOOD_FOR_EXCELLENT),
        **_same_level(Grade.EXCELLENT, Grade.GOOD),
    },
    cite=HD_21.at("Mục II", "B.1.3", "a"),
    vi="Tổ chức đảng hoàn thành xuất sắc nhiệm vụ",
    en="An organisation completed with excellence",
)
_GOOD = xl.Standard(
    "party_organisation.good",
    PARTY_ORGANISATION,
    grade=Grade.GOOD,
    requires={
        **at_least(OrganisationCriteria, _RESULTS, Level.GOOD, Grade.GOOD),
        **at_least(OrganisationCriteria, _REST, Level.FAIR, Grade.GOOD),
        **_shares(Grade.GOOD, GOOD_FOR_GOOD),
        **_same_level(Grade.GOOD, Grade.COMPLETED),
    },
    cite=HD_21.at("Mục II", "B.1.3", "b"),
    vi="Tổ chức đảng hoàn thành tốt nhiệm vụ",
    en="An organisation completed well",
)


def _programmes(grade: Grade, point: str, level: Level, at_most: Grade) -> xl.Ceiling:
    """Return what is asked of programmes where they are among the results."""
    vi, en = or_above(level)
    return xl.Ceiling(
        f"party_organisation.{grade.name.lower()}_programmes",
        PARTY_ORGANISATION,
        at_most=at_most,
        when=OrganisationCriteria.programmes < level,
        cite=HD_21.at("Mục II", "B.1.3", point),
        reading=RESULTS_CRITERIA.option("parts-I-and-II"),
        vi=f"Để được xếp loại “{grade.vi}”, tiêu chí “II.1 Cụ thể hóa chương trình, kế hoạch” phải đạt mức {vi}",
        en=f"To be graded '{grade.en}', the criterion 'Turning programmes into plans' must reach the level {en}",
    )


_PROGRAMMES = (
    _programmes(Grade.EXCELLENT, "a", Level.EXCELLENT, Grade.GOOD),
    _programmes(Grade.GOOD, "b", Level.GOOD, Grade.COMPLETED),
)
# That programmes of Party building at the level "kém" mean the lowest grade needs no rule of its own here: it follows.
_COMPLETED = xl.Standard(
    "party_organisation.completed",
    PARTY_ORGANISATION,
    grade=Grade.COMPLETED,
    requires=at_least(OrganisationCriteria, _RESULTS | _REST, Level.FAIR, Grade.COMPLETED),
    below=Grade.NOT_COMPLETED,
    cite=HD_21.at("Mục II", "B.1.3", "c"),
    reading=ORGANISATION_COMPLETED.option("all-fair"),
    vi="Tổ chức đảng hoàn thành nhiệm vụ; không đạt thì không hoàn thành nhiệm vụ",
    en="An organisation completed; one that misses this has not completed",
)
# Nothing is asked that could be missed: it says that the grade has its standard, and so that nothing of it is unread.
_COMPLETED_UNLESS = xl.Standard(
    "party_organisation.completed_unless",
    PARTY_ORGANISATION,
    grade=Grade.COMPLETED,
    requires={"nothing": xl.ALWAYS},
    below=Grade.NOT_COMPLETED,
    cite=HD_21.at("Mục II", "B.1.3", "c"),
    reading=ORGANISATION_COMPLETED.option("no-case"),
    vi="Tổ chức đảng không đạt mức tốt và không thuộc trường hợp không hoàn thành thì hoàn thành nhiệm vụ",
    en="An organisation that is neither good nor a case of the lowest grade has completed",
)

# -- grounds of the lowest grade ---------------------------------------------------------------------------------------

_DISCIPLINED = xl.Ceiling(
    "party_organisation.disciplined",
    PARTY_ORGANISATION,
    at_most=Grade.NOT_COMPLETED,
    rows=(OrganisationDiscipline.rows(),),
    when=xl.ALWAYS,
    cite=HD_21.at("Mục II", "B.1.3", "c"),
    reading=ORGANISATION_COMPLETED.option("all-fair"),
    vi="Tổ chức đảng bị kỷ luật trong năm",
    en="The organisation was disciplined in the year",
)
_SELF_DETECTED = xl.Lift(
    "party_organisation.disciplined.self_detected",
    _DISCIPLINED,
    when=OrganisationDiscipline.self_detected,
    cite=HD_21.at("Mục II", "B.1.3", "c"),
    reading=ORGANISATION_COMPLETED.option("all-fair"),
    vi="Tự phát hiện và đã khắc phục",
    en="Self-detected and remedied",
)
# The page behind the other way to read "completed" speaks of no discipline there; the case of the list is from memory.
_DISCIPLINED_CASE = xl.Ceiling(
    "party_organisation.disciplined_case",
    PARTY_ORGANISATION,
    at_most=Grade.NOT_COMPLETED,
    rows=(OrganisationDiscipline.rows(),),
    when=~OrganisationDiscipline.self_detected,
    cite=HD_21.at("Mục II", "B.1.3", "d", established=xl.Established.MEMORY),
    reading=ORGANISATION_COMPLETED.option("no-case"),
    vi="Tổ chức đảng bị kỷ luật trong năm, không phải vì điều tự phát hiện và đã khắc phục, là một trường hợp không "
    "hoàn thành nhiệm vụ",
    en="An organisation disciplined in the year, not for what was self-detected and remedied, is a case of the lowest "
    "grade",
)
_SELF_DETECTED_UNSEEN = xl.Hole(
    "party_organisation.disciplined_case.self_detected",
    kinds=(PARTY_ORGANISATION,),
    when=OrganisationDiscipline.rows().any_(OrganisationDiscipline.self_detected),
    cite=HD_21.at("Mục II", "B.1.3", "d", established=xl.Established.MEMORY),
    reading=ORGANISATION_COMPLETED.option("no-case"),
    vi="Bị kỷ luật vì điều tự phát hiện và đã khắc phục có là một trường hợp không hoàn thành nhiệm vụ hay không chưa "
    "được thấy",
    en="Whether a discipline for what was self-detected and remedied is a case of the lowest grade was not seen",
)
_UNDER_HALF = xl.Ceiling(
    "party_organisation.under_half",
    PARTY_ORGANISATION,
    at_most=Grade.NOT_COMPLETED,
    when=OrganisationCriteria.targets_met < xl.param(TARGETS_HALF),
    cite=HD_21.at("Mục II", "B.1.3", "d"),
    vi="Đạt dưới 50% chỉ tiêu kinh tế - xã hội, quốc phòng - an ninh",
    en="Less than 50% of the socio-economic, defence and security targets were reached",
)
_FORCE_MAJEURE = xl.Lift(
    "party_organisation.under_half.force_majeure",
    _UNDER_HALF,
    when=OrganisationForceMajeure.rows().any_(xl.ALWAYS),
    cite=HD_21.at("Mục II", "B.1.3", "d"),
    vi="Có xác nhận bất khả kháng",
    en="Force majeure was confirmed",
)


def _over_20(name: str, established: xl.Established, *of: xl.ReadingOption) -> xl.Ceiling:
    """Return that too many of those below an organisation have not completed; of organisations only from memory."""
    below, share = _BELOW[name], printed(NOT_COMPLETED_SHARE)
    return xl.Ceiling(
        f"party_organisation.over_20_{name}_not_completed",
        PARTY_ORGANISATION,
        at_most=Grade.NOT_COMPLETED,
        when=below.where & (below.not_completed > xl.param(NOT_COMPLETED_SHARE)),
        cite=HD_21.at("Mục II", "B.1.3", "d", established=established),
        reading=(OVER_20.option("lowers"), *of),
        vi=f"Trên {share} {below.vi} không hoàn thành nhiệm vụ",
        en=f"More than {share} of the {below.en} have not completed",
    )


# -- known to exist, not seen ------------------------------------------------------------------------------------------

_GROUNDS_UNSEEN = xl.Hole(
    "party_organisation.qd132_grounds",
    kinds=(PARTY_ORGANISATION,),
    cite=QD_132.at("Điều 12", "4", "a"),
    vi="Các trường hợp tổ chức không hoàn thành nhiệm vụ theo Quy định 132 (điểm a khoản 4 Điều 12) chưa được thấy",
    en="The cases of the lowest grade of organisations in regulation 132 (Article 12.4a) were not seen",
)
_LIST_CUT = xl.Hole(
    "party_organisation.not_completed_list",
    kinds=(PARTY_ORGANISATION,),
    cite=HD_21.at("Mục II", "B.1.3", "d"),
    vi="Danh sách các trường hợp tổ chức đảng không hoàn thành nhiệm vụ theo Hướng dẫn 21 chỉ thấy phần đầu",
    en="Of guidance 21's list of cases in which an organisation has not completed only the beginning was seen",
)
# Under the other way to read "completed" it follows.
_PROGRAMMES_POOR = xl.Hole(
    "party_organisation.programmes_poor",
    kinds=(PARTY_ORGANISATION,),
    when=reduce(or_, (one <= Level.POOR for one in (*_BUILDING.values(), OrganisationCriteria.programmes))),
    cite=HD_21.at("Mục II", "B.1.3", "d"),
    reading=ORGANISATION_COMPLETED.option("no-case"),
    vi="Chương trình về xây dựng Đảng ở mức Kém là một trường hợp không hoàn thành nhiệm vụ; tiêu chí nào của phiếu là "
    "chương trình ấy chưa rõ",
    en="Programmes of Party building at the level poor are a case of the lowest grade; which criteria of the form they "
    "are was not seen",
)
_LIMIT_CUT = xl.Hole(
    "party_organisation.limit_cut",
    kinds=(PARTY_ORGANISATION,),
    may_lower_to=Grade.GOOD,
    cite=HD_21.at("Mục II", "B.1.3", "a"),
    vi="Tỷ lệ 20% tổ chức đảng hoàn thành xuất sắc nhiệm vụ: đoạn văn bị cắt, chưa rõ tính trên số nào, nhóm nào",
    en="The limit of 20% excellent organisations: the text seen is cut, of what and within which group is not known",
)

# -- what a person should look at --------------------------------------------------------------------------------------

# Those who moved count where they are on the last day; that shares are taken then is nowhere said.
_MOVED = ~MEMBER_OF.target_id.is_(MEMBER_OF.at(xl.PERIOD_START).target_id)
_MEMBERS_MOVED = xl.Check(
    "party_organisation.members_moved",
    PARTY_ORGANISATION,
    when=_IS_CELL & (_MEMBERS.any_(_MOVED) | MEMBER_OF.at(xl.PERIOD_START).sources.any_(_MOVED)),
    cite=HD_21.at(established=xl.Established.MEMORY),
    vi="Có đảng viên chuyển đến, chuyển đi trong năm: tỷ lệ tính trên đảng viên vào ngày cuối năm, chưa thấy văn bản "
    "nói",
    en="Members moved in or away in the year: shares are of the members on its last day, of which no text was seen to "
    "speak",
)
_DISCIPLINE_DATES = discipline_dates(
    PARTY_ORGANISATION,
    OrganisationDiscipline,
    OrganisationDiscipline.decided_on,
    OrganisationDiscipline.act_on,
    QD_132.at(established=xl.Established.MEMORY),
)
RULES = all_of(
    (
        _PART_OF_YEAR,
        Guided(
            alike=(_GROUNDS_UNSEEN, _DISCIPLINE_DATES),
            of_both=(_MEMBERS_MOVED,),
            by_analogy=(
                _EXCELLENT,
                _GOOD,
                *_PROGRAMMES,
                _COMPLETED,
                _COMPLETED_UNLESS,
                _DISCIPLINED,
                _SELF_DETECTED,
                _DISCIPLINED_CASE,
                _SELF_DETECTED_UNSEEN,
                _UNDER_HALF,
                _FORCE_MAJEURE,
                _over_20("members", xl.Established.SECONDARY),
                _over_20("units", xl.Established.MEMORY, OVER_20_OF_UNITS.option("lowers")),
                _LIST_CUT,
                _LIMIT_CUT,
                _PROGRAMMES_POOR,
            ),
        ),
    )
)
