"""Cán bộ lãnh đạo, quản lý, năm 2023 và 2024: as every individual, and by the units led."""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates, not_highest_post, without_residence_opinion
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.forms.registers import (
    CollectiveForceMajeure,
    CorruptionInScope,
    LeaderConclusion,
    LeaderDiscipline,
    LeaderRestored,
)
from xeploai.national.heads import not_above_what_is_headed
from xeploai.national.instruments import QD_69, QD_89, QD_124
from xeploai.national.kinds import IN_COLLECTIVE, LEADER
from xeploai.national.limits import limits, posts
from xeploai.national.qd124.acts import Acts, in_its_year, regraded
from xeploai.national.qd124.forms import LeaderCriteria
from xeploai.national.qd124.individuals import Individual, disciplined, grounds, standards
from xeploai.national.qd124.parameters import LEADER_HALF, LEADER_LIMIT, UNIT_HALF
from xeploai.national.qd124.readings import (
    ACTING_HEAD,
    COUNTED_POSTS,
    HEAD_NOT_ABOVE_UNIT,
    LIMIT_BASE,
    LIMIT_ROUNDING,
)
from xeploai.national.qd124.special_cases import leave_rules

_ART = "Điều 12"
_LEADERS = Individual(
    LEADER,
    LeaderCriteria,
    {"tasks": LeaderCriteria.tasks},
    {
        "politics": LeaderCriteria.politics,
        "ethics": LeaderCriteria.ethics,
        "order": LeaderCriteria.order,
        "style": LeaderCriteria.style,
        "pledge": LeaderCriteria.pledge,
        "remedy": LeaderCriteria.remedy,
    },
    LeaderCriteria.exemplary,
    LeaderCriteria.products,
    LeaderCriteria.tasks_done,
    LeaderCriteria.tasks_on_time,
    LeaderCriteria.tasks_exceeded,
    LeaderCriteria.key_targets_met,
    LEADER_HALF,
    LeaderConclusion,
    LeaderConclusion.matter,
    Acts(
        LeaderDiscipline,
        LeaderDiscipline.act_on,
        LeaderDiscipline.decided_on,
        LeaderDiscipline.self_detected,
        restored=LeaderRestored,
    ),
    IN_COLLECTIVE,
)
_UNITS_UNSEEN = xl.Hole(
    "leader.units_led",
    kinds=(LEADER,),
    may_lower_to=Grade.GOOD,
    cite=QD_124.at(_ART, "1.3"),
    vi="Để cá nhân lãnh đạo xuất sắc còn phải thật sự tiêu biểu, gương mẫu thế nào, và địa phương, lĩnh vực, cơ quan, "
    "đơn vị trực tiếp lãnh đạo phải đạt mức nào: đoạn văn bị cắt",
    en="How exemplary besides an excellent leader must be, and what the localities, fields and units directly led must "
    "reach: the text seen is cut",
)
_OTHERS_UNSEEN = xl.Hole(
    "leader.clause_4_4",
    kinds=(LEADER,),
    cite=QD_124.at(_ART, "4.4"),
    vi="Khoản 4.4 Điều 12 (có lẽ về người đứng đầu) chưa được thấy",
    en="Clause 4.4 of Article 12, probably on heads, was not seen",
)
# Of the grounds that clause 4 has for leaders the source is cut after the corruption in the scope directly managed.
_UNIT_FELL_SHORT = LeaderCriteria.unit_targets_met < xl.param(UNIT_HALF)
_UNIT_UNDER_HALF = xl.Ceiling(
    "leader.unit_under_half",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=_UNIT_FELL_SHORT & ~LeaderCriteria.unit_key_targets_met,
    cite=QD_124.at(_ART, "4"),
    vi="Đơn vị lãnh đạo, quản lý đạt dưới 50% chỉ tiêu và các chỉ tiêu chủ yếu không đạt",
    en="The unit led reached less than 50% of its targets, and the main ones were missed",
)
_UNIT_EXCUSED = xl.Lift(
    "leader.unit_under_half.force_majeure",
    _UNIT_UNDER_HALF,
    when=IN_COLLECTIVE.get(CollectiveForceMajeure.rows().any_(xl.ALWAYS)),
    # The source is cut before the exception; clause 4 has it for units and for collectives that lead them.
    cite=QD_124.at(_ART, "4", established=xl.Established.MEMORY),
    vi="Tập thể lãnh đạo đơn vị có xác nhận bất khả kháng",
    en="Force majeure was confirmed for the collective that leads the unit",
)
_UNIT_ALONE_UNSEEN = xl.Hole(
    "leader.unit_under_half_alone",
    kinds=(LEADER,),
    when=_UNIT_FELL_SHORT,
    cite=QD_124.at(_ART, "4"),
    vi="Đơn vị đạt dưới 50% chỉ tiêu mà chỉ tiêu chủ yếu vẫn đạt: câu về người lãnh đạo bị cắt, chưa rõ có là không "
    "hoàn thành nhiệm vụ không",
    en="The unit reached less than 50% but its main targets: the sentence on leaders is cut, whether it means the "
    "lowest grade was not seen",
)
_CORRUPTION = xl.Ceiling(
    "leader.corruption_in_scope",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(CorruptionInScope.rows(),),
    when=xl.ALWAYS,
    cite=QD_124.at(_ART, "4"),
    vi="Nơi trực tiếp phụ trách có tham nhũng và bị xử lý kỷ luật",
    en="There was corruption in the scope directly managed, and it was disciplined",
)
_CASES_IN_SCOPE = Acts(
    CorruptionInScope, CorruptionInScope.act_on, CorruptionInScope.disciplined_on, CorruptionInScope.self_detected
)
_CORRUPTION_REGRADED = regraded(
    _CORRUPTION,
    _CASES_IN_SCOPE,
    "Tổ chức, cá nhân ở nơi trực tiếp phụ trách",
    "An organisation or person in the scope directly managed",
)
_OF_CORRUPTION = (
    _CORRUPTION,
    in_its_year(_CORRUPTION, _CASES_IN_SCOPE),
    _CORRUPTION_REGRADED,
    *(
        xl.Lift(
            f"{one.id}.self_detected",
            one,
            when=CorruptionInScope.self_detected,
            # The source is cut before the exception; regulation 132 had it, and clause 4 has it for units.
            cite=QD_124.at(_ART, "4", established=xl.Established.MEMORY),
            vi="Tự phát hiện và đã khắc phục",
            en="Self-detected and remedied",
        )
        for one in (_CORRUPTION, _CORRUPTION_REGRADED)
    ),
)
_HEAD_CAPS = not_above_what_is_headed(
    QD_124.at("Điều 11", established=xl.Established.MEMORY),
    (HEAD_NOT_ABOVE_UNIT.option("capped"),),
    ACTING_HEAD.option("as-head"),
)
_LIMITS = tuple(
    quota
    for name, reading, where, more_vi, more_en in posts(COUNTED_POSTS)
    for quota in limits(
        f"leader.{name}",
        LEADER,
        group=LeaderForm.title_group,
        share=LEADER_LIMIT,
        choice=LeaderForm.chosen_excellent,
        cite=QD_124.at(_ART, "1"),
        reading=reading,
        vi=f"cán bộ lãnh đạo, quản lý có vị trí, chức năng tương đồng{more_vi}",
        en=f"leaders of similar position and function{more_en}",
        where=where,
        base_of=LIMIT_BASE,
        rounding_of=LIMIT_ROUNDING,
    )
)
RULES = (
    *standards(_LEADERS),
    *grounds(_LEADERS),
    *disciplined(_LEADERS, _CASES_IN_SCOPE),
    _UNITS_UNSEEN,
    _OTHERS_UNSEEN,
    _UNIT_UNDER_HALF,
    _UNIT_EXCUSED,
    _UNIT_ALONE_UNSEEN,
    *_OF_CORRUPTION,
    *_HEAD_CAPS,
    *leave_rules(LEADER, LeaderForm.sick_leave_months, LeaderForm.maternity_leave),
    *_LIMITS,
    not_highest_post(QD_124.at("Điều 7")),
    without_residence_opinion(LEADER, LeaderForm.residence_opinion, QD_89.at()),
    discipline_dates(LEADER, LeaderDiscipline, LeaderDiscipline.decided_on, LeaderDiscipline.act_on, QD_69.at()),
)
