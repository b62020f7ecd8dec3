"""Tổ chức đảng theo Quy định 366: graded as a collective (Điều 1), by points and by the tasks it leads.

Only fewer than 50 points is a sure ground of the lowest grade: whether those of leadership collectives bind here is a
reading. The regulation has no share of members or of subordinates; provinces set such criteria (a hole).
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.changeover import counted_there
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.party import MemberForm, OrganisationForm
from xeploai.national.forms.registers import (
    CommitteeDiscipline,
    MemberDiscipline,
    MemberRestored,
    OrganisationDiscipline,
    OrganisationForceMajeure,
    OrganisationRestored,
)
from xeploai.national.instruments import QD_69, QD_366
from xeploai.national.kinds import COMMITTEE_OF, MEMBER_OF, PART_OF, PARTY_ORGANISATION
from xeploai.national.levels import required
from xeploai.national.members import NOT_HANDLED
from xeploai.national.qd366.findings import common_checks
from xeploai.national.qd366.forms import OrganisationConclusion, OrganisationPoints, OrganisationRaised
from xeploai.national.qd366.grounds import concluded, shortfalls
from xeploai.national.qd366.limit import like_limits
from xeploai.national.qd366.parameters import ORGANISATION_LIMIT
from xeploai.national.qd366.part_of_year import part_of_year_rules
from xeploai.national.qd366.readings import EARLIER_ACT, IN_THAT_YEAR, ORGANISATION_GROUNDS
from xeploai.national.qd366.relief import EARLIER, GROUNDS, decided, weighed
from xeploai.national.qd366.standards import Marked, score_of, standards
from xeploai.national.wronged import was_wrong, wrongly_disciplined

_BOUND = (ORGANISATION_GROUNDS.option("as-collectives"),)

# -- whose discipline counts: that of committee members, for breaches at this very organisation ----------------------

_AT_THE_ACT = MEMBER_OF.at(MemberDiscipline.act_on).target_id
_OF_MEMBER = CommitteeDiscipline.against.is_(xl.Code("member")) & ~CommitteeDiscipline.at_former_unit
# A cell may have no committee, and its secretary and deputy then stand for it.
_IN_CELL = OrganisationForm.form.is_(xl.Code("cell"))


def _somebody(on_committee: xl.Expr[bool], in_cell: xl.Expr[bool]) -> xl.Expr[bool]:
    """Return that a committee member was disciplined here: by rows of the committee, in a cell of the member too."""
    by_committee = COMMITTEE_OF.sources.any_(CommitteeDiscipline.rows().any_(_OF_MEMBER & on_committee))
    by_member = MEMBER_OF.sources.any_(
        MemberDiscipline.rows().any_(in_cell & _AT_THE_ACT.is_(MEMBER_OF.target_id)),
        where=MemberForm.is_committee_member,
    )
    return by_committee | (_IN_CELL & by_member)


_EARLIER_ROWS = CommitteeDiscipline.act_on < xl.PERIOD_START, MemberDiscipline.act_on < xl.PERIOD_START
_DECIDED_ROWS = CommitteeDiscipline.decided_on, MemberDiscipline.decided_on
_REMEDIED_ROWS = CommitteeDiscipline.self_detected, MemberDiscipline.self_detected
# The register of a committee does not say of which member a row is, so that only his own can tell that it was wrong.
_MEMBER_WRONGED = was_wrong(MemberRestored, MemberDiscipline.decided_on)
_WRONGED = was_wrong(OrganisationRestored, OrganisationDiscipline.decided_on)
_DUTY_ROWS = (
    CommitteeDiscipline.linked_to_duty & ~CommitteeDiscipline.of_other_duties,
    MemberDiscipline.linked_to_duty & ~NOT_HANDLED & ~_MEMBER_WRONGED,
)


def _in_duty(*, remedied: bool, earlier: bool | None = None) -> xl.Expr[bool]:
    """Return that one was disciplined for duty, remedied or not, for a breach of an earlier period or of this one."""
    made = []
    columns = zip(_DUTY_ROWS, _REMEDIED_ROWS, _EARLIER_ROWS, _DECIDED_ROWS, strict=True)
    for duty, self_detected, before, decided_on in columns:
        counted_before = before & counted_there(PARTY_ORGANISATION, IN_THAT_YEAR, decided_on)
        row = duty & ~counted_before & (self_detected if remedied else ~self_detected)
        if earlier is not None:
            row &= before if earlier else ~before
        made.append(row)
    return _somebody(*made)


_NONE_DISCIPLINED = {
    "no_member_disciplined": required(
        ~_somebody(xl.ALWAYS, ~NOT_HANDLED & ~_MEMBER_WRONGED),
        Grade.EXCELLENT,
        "không cấp ủy viên nào bị kỷ luật (vi phạm ở đơn vị cũ tính ở đơn vị cũ)",
        "no member of the committee may have been disciplined (a breach at a former unit is that unit's)",
    ),
    "no_subordinate_disciplined": required(
        ~PART_OF.sources.any_(OrganisationDiscipline.rows().any_(~_WRONGED)),
        Grade.EXCELLENT,
        "không tổ chức đảng trực thuộc nào bị kỷ luật",
        "no organisation directly under it may have been disciplined",
    ),
}


def _disciplined(
    name: str, when: xl.Expr[bool], cite: xl.Citation, of_vi: str, of_en: str, *more: xl.ReadingOption
) -> xl.Ceiling:
    return xl.Ceiling(
        f"party_organisation.{name}",
        PARTY_ORGANISATION,
        at_most=Grade.NOT_COMPLETED,
        when=when,
        cite=cite,
        reading=(*_BOUND, *more),
        vi=f"Có cấp ủy viên bị kỷ luật từ khiển trách trở lên do vi phạm {of_vi} liên quan chức trách, nhiệm vụ",
        en=f"A member of the committee was disciplined, by a reprimand or more, for a breach {of_en} linked to duties",
    )


_GROUNDS_OF_DISCIPLINE = (
    _disciplined("member_disciplined", _in_duty(remedied=False, earlier=False), GROUNDS, "trong kỳ", "of the period"),
    _disciplined(
        "member_disciplined_later",
        _in_duty(remedied=False, earlier=True),
        EARLIER,
        "ở kỳ trước",
        "of an earlier period",
        EARLIER_ACT.option("counts"),
    ),
)
_FORCE_MAJEURE = OrganisationForceMajeure.rows().any_(xl.ALWAYS)
_DISCIPLINE = (
    *_GROUNDS_OF_DISCIPLINE,
    decided(
        PARTY_ORGANISATION,
        _in_duty(remedied=True),
        OrganisationPoints.relief_grade,
        name="relief_of_discipline",
        reading=_BOUND,
    ),
    weighed(
        PARTY_ORGANISATION,
        _in_duty(remedied=False, earlier=True),
        OrganisationPoints.weighed_grade,
        (*_BOUND, EARLIER_ACT.option("weighed")),
    ),
    xl.Hole(
        "party_organisation.itself_disciplined",
        kinds=(PARTY_ORGANISATION,),
        when=OrganisationDiscipline.rows().any_(~_WRONGED),
        cite=GROUNDS,
        vi="Chính tổ chức đảng bị kỷ luật thì xếp mức nào chưa được thấy",
        en="Which grade follows where the organisation itself was disciplined was not seen",
    ),
)
_AT_THE_START = MEMBER_OF.at(xl.PERIOD_START)
RULES = (
    *part_of_year_rules(
        PARTY_ORGANISATION, part_of_year=OrganisationForm.part_of_year, founded_on=OrganisationForm.founded_on
    ),
    score_of(PARTY_ORGANISATION, OrganisationPoints),
    *standards(
        Marked(
            PARTY_ORGANISATION,
            OrganisationPoints,
            "của tổ chức đảng",
            "of the organisation",
            "1.1",
            excused=_FORCE_MAJEURE,
        ),
        _NONE_DISCIPLINED,
    ),
    concluded(PARTY_ORGANISATION, OrganisationConclusion, _BOUND),
    *_DISCIPLINE,
    *shortfalls(PARTY_ORGANISATION, OrganisationPoints, _FORCE_MAJEURE, _FORCE_MAJEURE, _BOUND),
    *like_limits(
        PARTY_ORGANISATION,
        group=OrganisationForm.similar_group,
        share=ORGANISATION_LIMIT,
        raised=OrganisationRaised,
        choice=OrganisationForm.chosen_excellent,
        vi="tổ chức đảng có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
        en="organisations of similar position, role, function and duty",
    ),
    *common_checks(PARTY_ORGANISATION, OrganisationPoints),
    discipline_dates(
        PARTY_ORGANISATION,
        OrganisationDiscipline,
        OrganisationDiscipline.decided_on,
        OrganisationDiscipline.act_on,
        QD_69.at(),
    ),
    wrongly_disciplined(PARTY_ORGANISATION, OrganisationRestored),
    xl.Check(
        "party_organisation.former_member_disciplined",
        PARTY_ORGANISATION,
        when=_AT_THE_START.sources.any_(
            MemberDiscipline.rows().any_(
                _AT_THE_ACT.is_(_AT_THE_START.target_id)
                & ~_AT_THE_ACT.is_(MEMBER_OF.target_id)
                & ~NOT_HANDLED
                & ~_MEMBER_WRONGED
            )
        ),
        cite=QD_366.at("Điều 11", "4", "4.3"),
        vi="Đảng viên đã chuyển đi bị kỷ luật vì vi phạm khi còn ở đây: xem xét trong kết quả xếp loại của tổ chức này",
        en="A member who left was disciplined for a breach while here: consider it in the grade of this organisation",
    ),
)
