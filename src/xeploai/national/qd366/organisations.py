"""Tổ chức đảng, tập thể cấp ủy theo Quy định 366: graded as collectives (Điều 1), by points and by the tasks they lead.

Only fewer than 50 points is a sure ground of the lowest grade: whether those of leadership collectives bind here is a
reading. The regulation has no share of members or of subordinates; provinces set such criteria (a hole).
"""

from __future__ import annotations

from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.party import CommitteeForm, MemberForm, OrganisationForm
from xeploai.national.forms.registers import (
    CommitteeConclusion,
    MemberDiscipline,
    OrganisationDiscipline,
    OrganisationForceMajeure,
)
from xeploai.national.instruments import QD_69, QD_366
from xeploai.national.kinds import (
    COMMITTEE,
    COMMITTEE_OF,
    MEMBER_OF,
    ON_COMMITTEE,
    PART_OF,
    PARTY_ORGANISATION,
)
from xeploai.national.levels import required
from xeploai.national.qd366.findings import common_checks
from xeploai.national.qd366.forms import (
    CommitteePoints,
    CommitteeRaised,
    OrganisationConclusion,
    OrganisationPoints,
    OrganisationRaised,
)
from xeploai.national.qd366.limit import like_limits
from xeploai.national.qd366.parameters import BASIC_TARGETS, COMMITTEE_LIMIT, ORGANISATION_LIMIT, UNIT_TASKS
from xeploai.national.qd366.part_of_year import part_of_year_rules
from xeploai.national.qd366.readings import FIVE_TARGETS, ORGANISATION_GROUNDS
from xeploai.national.qd366.relief import GROUNDS, decided, lift
from xeploai.national.qd366.standards import Tasks, score_of, standards

_POINT = "1.1"
_BOUND = ORGANISATION_GROUNDS.option("as-collectives")

# -- whose discipline counts: that of committee members, for acts at this very unit ----------------------------------

_AT_THE_ACT = MEMBER_OF.at(MemberDiscipline.act_on).target_id
_IN_THIS_CELL = _AT_THE_ACT.is_(MEMBER_OF.target_id)
_ON_THIS_COMMITTEE = ON_COMMITTEE.at(MemberDiscipline.act_on).targets.any_(
    COMMITTEE_OF.target_id.is_(xl.outer(COMMITTEE_OF.target_id))
)
_IS_CELL = OrganisationForm.form.is_(xl.Code("cell"))


def _of_committee(row: xl.Expr[bool]) -> xl.Expr[bool]:
    """Return that somebody on a committee has such a row of discipline, for an act while on it."""
    return ON_COMMITTEE.sources.any_(MemberDiscipline.rows().any_(row & _ON_THIS_COMMITTEE))


def _of_organisation(row: xl.Expr[bool]) -> xl.Expr[bool]:
    """Return the same of an organisation; a cell may have no committee, and its secretary and deputy stand for it."""
    in_cell = MEMBER_OF.sources.any_(
        MemberDiscipline.rows().any_(row & _IN_THIS_CELL), where=MemberForm.is_committee_member
    )
    return (_IS_CELL & in_cell) | COMMITTEE_OF.sources.any_(_of_committee(row))


_NONE_ON_IT = "không cấp ủy viên nào bị kỷ luật (vi phạm ở đơn vị cũ tính ở đơn vị cũ)"
_NONE_ON_IT_EN = "no member of the committee may have been disciplined (an act at a former unit is that unit's)"
_NO_SUBORDINATE_DISCIPLINED = required(
    ~PART_OF.sources.any_(OrganisationDiscipline.rows().any_(xl.ALWAYS)),
    Grade.EXCELLENT,
    "không tổ chức đảng trực thuộc nào bị kỷ luật",
    "no organisation directly under it may have been disciplined",
)


def _none_disciplined(someone: xl.Expr[bool]) -> xl.Requirement:
    return required(~someone, Grade.EXCELLENT, _NONE_ON_IT, _NONE_ON_IT_EN)


# -- grounds of the lowest grade, under the reading that they bind ---------------------------------------------------


class _Bound(NamedTuple):
    """What the grounds look at in one kind.

    Attributes:
        conclusions: The register of conclusions about it.
        of_matters: That a conclusion is of a matter that counts.
        concluded_remedied: That what it is about was self-detected and remedied.
        disciplined: That a member is disciplined for duty, and did not detect it himself.
        disciplined_remedied: The same of one who did.
        few_tasks: That less than 70% of the programme was done.
        all_failed: That all five targets were failed.
        any_failed: That one was.
        excused: Force majeure, or remedied.
        choice: The fact that records the grade decided.
    """

    conclusions: xl.SourceHandle
    of_matters: xl.Expr[bool]
    concluded_remedied: xl.Expr[bool]
    disciplined: xl.Expr[bool]
    disciplined_remedied: xl.Expr[bool]
    few_tasks: xl.Expr[bool]
    all_failed: xl.Expr[bool]
    any_failed: xl.Expr[bool]
    excused: xl.Expr[bool]
    choice: xl.Expr[Grade]


def _grounds(kind: xl.Kind, by: _Bound) -> tuple[xl.Ceiling | xl.Lift | xl.Discretion, ...]:
    """Return the grounds of a kind, their relief, and the decision that relief leaves open."""

    def ground(name: str, when: xl.Expr[bool], vi: str, en: str, *more: xl.ReadingOption) -> xl.Ceiling:
        return xl.Ceiling(
            f"{kind.id}.{name}",
            kind,
            at_most=Grade.NOT_COMPLETED,
            when=when,
            cite=GROUNDS,
            reading=(_BOUND, *more),
            vi=f"{kind.vi}: {vi}",
            en=f"{kind.en}: {en}",
        )

    concluded = xl.Ceiling(
        f"{kind.id}.concluded",
        kind,
        at_most=Grade.NOT_COMPLETED,
        rows=(by.conclusions,),
        when=by.of_matters,
        cite=GROUNDS,
        reading=_BOUND,
        vi=f"{kind.vi}: cấp có thẩm quyền kết luận sai phạm trong công tác cán bộ, mất đoàn kết, bè phái, chạy chức, "
        "hoặc có thành viên suy thoái",
        en=f"{kind.en}: a competent body concluded wrongdoing in personnel work, disunity, or a degraded member",
    )
    disciplined = ground(
        "member_disciplined",
        by.disciplined,
        "có cấp ủy viên bị kỷ luật từ khiển trách trở lên do vi phạm liên quan chức trách, nhiệm vụ",
        "a member of the committee was disciplined for a breach linked to duties",
    )
    under_70 = ground(
        "under_70", by.few_tasks, "hoàn thành dưới 70% nhiệm vụ trong năm", "less than 70% of the year's tasks was done"
    )
    failed = ground(
        "targets_failed",
        by.all_failed,
        "không hoàn thành cả 5 chỉ tiêu kinh tế - xã hội cơ bản",
        "all 5 basic socio-economic targets were failed",
    )
    a_failed = ground(
        "a_target_failed",
        by.any_failed,
        "không hoàn thành một trong 5 chỉ tiêu kinh tế - xã hội cơ bản",
        "one of the 5 basic socio-economic targets was failed",
        FIVE_TARGETS.option("any"),
    )
    return (
        concluded,
        disciplined,
        under_70,
        failed,
        a_failed,
        lift(concluded, by.concluded_remedied),
        *(lift(one, by.excused) for one in (under_70, failed, a_failed)),
        decided(
            kind,
            by.conclusions.any_(by.of_matters & by.concluded_remedied)
            | by.disciplined_remedied
            | ((by.few_tasks | by.all_failed) & by.excused),
            by.choice,
            reading=(_BOUND,),
        ),
        decided(kind, by.any_failed & by.excused, by.choice, name="relief_of_targets", reading=a_failed.reading),
    )


_MATTERS = (xl.Code("personnel"), xl.Code("disunity"), xl.Code("member_degraded"))
_IN_DUTY = MemberDiscipline.linked_to_duty & ~MemberDiscipline.self_detected
_IN_DUTY_REMEDIED = MemberDiscipline.linked_to_duty & MemberDiscipline.self_detected

# -- Party organisations -----------------------------------------------------------------------------------------------

_TASKS = Tasks(
    general=OrganisationPoints.general_points,
    results=OrganisationPoints.result_points,
    done=OrganisationPoints.tasks_done,
    on_time=OrganisationPoints.tasks_on_time,
    exceeded=OrganisationPoints.tasks_exceeded,
    late=OrganisationPoints.tasks_late,
    remedied=OrganisationPoints.defects_fixed,
    landing=OrganisationPoints.landing_grade,
    of_vi="của tổ chức đảng",
    of_en="of the organisation",
    point=_POINT,
)
_ORGANISATIONS = (
    *part_of_year_rules(
        PARTY_ORGANISATION, part_of_year=OrganisationForm.part_of_year, founded_on=OrganisationForm.founded_on
    ),
    score_of(PARTY_ORGANISATION, _TASKS),
    *standards(
        PARTY_ORGANISATION,
        _TASKS,
        {
            "no_subordinate_disciplined": _NO_SUBORDINATE_DISCIPLINED,
            "no_member_disciplined": _none_disciplined(_of_organisation(xl.ALWAYS)),
        },
    ),
    *_grounds(
        PARTY_ORGANISATION,
        _Bound(
            conclusions=OrganisationConclusion.rows(),
            of_matters=OrganisationConclusion.matter.is_in(_MATTERS),
            concluded_remedied=OrganisationConclusion.self_detected,
            disciplined=_of_organisation(_IN_DUTY),
            disciplined_remedied=_of_organisation(_IN_DUTY_REMEDIED),
            few_tasks=OrganisationPoints.tasks_done < xl.param(UNIT_TASKS),
            all_failed=OrganisationPoints.targets_failed >= xl.param(BASIC_TARGETS),
            any_failed=OrganisationPoints.targets_failed > 0,
            excused=OrganisationForceMajeure.rows().any_(xl.ALWAYS) | OrganisationPoints.shortfall_remedied,
            choice=OrganisationPoints.relief_grade,
        ),
    ),
    xl.Hole(
        "party_organisation.itself_disciplined",
        kinds=(PARTY_ORGANISATION,),
        when=OrganisationDiscipline.rows().any_(xl.ALWAYS),
        cite=GROUNDS,
        vi="Chính tổ chức đảng bị kỷ luật thì xếp mức nào chưa được thấy",
        en="Which grade follows where the organisation itself was disciplined was not seen",
    ),
    *like_limits(
        PARTY_ORGANISATION,
        group=OrganisationForm.similar_group,
        share=ORGANISATION_LIMIT,
        raised=OrganisationRaised,
        choice=OrganisationForm.chosen_excellent,
        vi="tổ chức đảng có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
        en="organisations of similar position, role, function and duty",
    ),
    *common_checks(
        PARTY_ORGANISATION,
        needs_verification=OrganisationPoints.needs_verification,
        verified=OrganisationPoints.verified,
        found_wrong=OrganisationPoints.found_wrong,
        on_time=OrganisationPoints.tasks_on_time,
        late=OrganisationPoints.tasks_late,
    ),
    discipline_dates(
        PARTY_ORGANISATION,
        OrganisationDiscipline,
        OrganisationDiscipline.decided_on,
        OrganisationDiscipline.act_on,
        QD_69.at(),
    ),
    xl.Check(
        "party_organisation.former_member_disciplined",
        PARTY_ORGANISATION,
        when=MEMBER_OF.at(xl.PERIOD_START).sources.any_(
            MemberDiscipline.rows().any_(_AT_THE_ACT.is_(MEMBER_OF.at(xl.PERIOD_START).target_id) & ~_IN_THIS_CELL)
        ),
        cite=QD_366.at("Điều 11", "4.3"),
        vi="Đảng viên đã chuyển đi bị kỷ luật vì vi phạm khi còn ở đây: xem xét trong kết quả xếp loại của tổ chức này",
        en="A member who left was disciplined for an act while here: consider it in the grade of this organisation",
    ),
)

# -- committees --------------------------------------------------------------------------------------------------------

_COMMITTEE_TASKS = Tasks(
    general=CommitteePoints.general_points,
    results=CommitteePoints.result_points,
    done=CommitteePoints.tasks_done,
    on_time=CommitteePoints.tasks_on_time,
    exceeded=CommitteePoints.tasks_exceeded,
    late=CommitteePoints.tasks_late,
    remedied=CommitteePoints.defects_fixed,
    landing=CommitteePoints.landing_grade,
    of_vi="của cấp ủy",
    of_en="of the committee",
    point=_POINT,
)
_COMMITTEES = (
    *part_of_year_rules(COMMITTEE, part_of_year=CommitteeForm.part_of_year, founded_on=CommitteeForm.founded_on),
    score_of(COMMITTEE, _COMMITTEE_TASKS),
    *standards(COMMITTEE, _COMMITTEE_TASKS, {"no_member_disciplined": _none_disciplined(_of_committee(xl.ALWAYS))}),
    *_grounds(
        COMMITTEE,
        _Bound(
            conclusions=CommitteeConclusion.rows(),
            of_matters=CommitteeConclusion.matter.is_in(_MATTERS),
            concluded_remedied=CommitteeConclusion.self_detected,
            disciplined=_of_committee(_IN_DUTY),
            disciplined_remedied=_of_committee(_IN_DUTY_REMEDIED),
            few_tasks=CommitteePoints.tasks_done < xl.param(UNIT_TASKS),
            all_failed=CommitteePoints.targets_failed >= xl.param(BASIC_TARGETS),
            any_failed=CommitteePoints.targets_failed > 0,
            excused=CommitteePoints.force_majeure | CommitteePoints.shortfall_remedied,
            choice=CommitteePoints.relief_grade,
        ),
    ),
    *like_limits(
        COMMITTEE,
        group=CommitteeForm.similar_group,
        share=COMMITTEE_LIMIT,
        raised=CommitteeRaised,
        choice=CommitteeForm.chosen_excellent,
        vi="tập thể cấp ủy có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
        en="committees of similar position, role, function and duty",
    ),
    *common_checks(
        COMMITTEE,
        needs_verification=CommitteePoints.needs_verification,
        verified=CommitteePoints.verified,
        found_wrong=CommitteePoints.found_wrong,
        on_time=CommitteePoints.tasks_on_time,
        late=CommitteePoints.tasks_late,
    ),
)
RULES = (*_ORGANISATIONS, *_COMMITTEES)
