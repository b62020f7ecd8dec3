"""Khoản 4 Điều 12: the cases of the lowest grade, of Party organisations (4.1) and of collectives that lead (4.2)."""

from __future__ import annotations

from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.registers import (
    CollectiveConclusion,
    CollectiveDiscipline,
    CommitteeConclusion,
    CommitteeDiscipline,
    OrganisationDiscipline,
)
from xeploai.national.instruments import QD_124
from xeploai.national.kinds import PART_OF, PARTY_ORGANISATION
from xeploai.national.old_unit import at_members_old_unit
from xeploai.national.qd124.acts import ITS_UNIT, Acts, in_its_year, looked_at_again, regraded, self_detected
from xeploai.national.qd124.collectives.whose import (
    COLLECTIVES,
    COMMITTEES,
    MEMBER,
    ORGANISATIONS,
    SUBORDINATE,
    Whose,
)
from xeploai.national.qd124.forms import OrganisationCriteria
from xeploai.national.qd124.parameters import UNITS_DISCIPLINED
from xeploai.national.qd124.readings import GROUNDS

_4_1, _4_2 = QD_124.at("Điều 12", "4.1"), QD_124.at("Điều 12", "4.2")


class _Said(NamedTuple):
    """What is said of a ground, and of whose act it is."""

    vi: str
    en: str
    who_vi: str
    who_en: str


def _under_half(of: Whose, cite: xl.Citation, reading: tuple[xl.ReadingOption, ...]) -> tuple[xl.Ceiling, xl.Lift]:
    """Return that less than half of the targets, the main ones missed as well, is the lowest grade."""
    ceiling = xl.Ceiling(
        f"{of.kind.id}.under_half",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        when=(of.targets_met < xl.param(of.half)) & ~of.key_targets_met,
        cite=cite,
        reading=reading,
        vi="Đạt dưới 50% chỉ tiêu theo kế hoạch và các chỉ tiêu chủ yếu không đạt",
        en="Less than 50% of the planned targets were reached, and the main ones were missed",
    )
    return ceiling, xl.Lift(
        f"{ceiling.id}.force_majeure",
        ceiling,
        when=of.force_majeure.rows().any_(xl.ALWAYS),
        cite=cite,
        reading=reading,
        vi="Có xác nhận bất khả kháng",
        en="Force majeure was confirmed",
    )


def _of_rows(
    of: Whose, name: str, when: xl.Expr[bool], cite: xl.Citation, reading: tuple[xl.ReadingOption, ...], said: _Said
) -> xl.Ceiling:
    """Return that a row of the register of discipline is a ground of the lowest grade."""
    return xl.Ceiling(
        f"{of.kind.id}.{name}",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        rows=of.acts.decided,
        when=when,
        cite=cite,
        reading=reading,
        vi=said.vi,
        en=said.en,
    )


def _in_time(ceiling: xl.Ceiling, acts: Acts, said: _Said, *, excused: bool) -> tuple[xl.Ceiling | xl.Lift, ...]:
    """Return a ground with what clause 4.5 says of its act, and its exception where the text has one."""
    afterwards = regraded(ceiling, acts, said.who_vi, said.who_en)
    excuses = (self_detected(one, acts.self_detected) for one in (ceiling, afterwards) if excused)
    return ceiling, in_its_year(ceiling, acts), afterwards, *excuses


# -- 4.1 ---------------------------------------------------------------------------------------------------------------

_APPLIES = (GROUNDS.option("applies"),)
_OWN = Acts(
    OrganisationDiscipline,
    OrganisationDiscipline.act_on,
    OrganisationDiscipline.decided_on,
    OrganisationDiscipline.self_detected,
)
_SUBORDINATE_FAILED = _Said(
    "Có tổ chức trực thuộc xảy ra tham nhũng, lãng phí, tiêu cực hoặc vi phạm khác bị kỷ luật",
    "A subordinate organisation was disciplined for corruption, waste, negative acts or other violations",
    "Tổ chức trực thuộc",
    "A subordinate organisation",
)
_ITSELF = _Said(
    "Tập thể lãnh đạo của tổ chức (tổ chức đảng) bị kỷ luật trong năm",
    "The leadership of the organisation (the Party organisation) was disciplined in the year",
    "Tổ chức đảng",
    "The organisation",
)
_OF_ORGANISATIONS = (
    *_in_time(
        _of_rows(ORGANISATIONS, "subordinate_failed", xl.ALWAYS, _4_1, _APPLIES, _SUBORDINATE_FAILED),
        ORGANISATIONS.acts,
        _SUBORDINATE_FAILED,
        excused=True,
    ),
    *_under_half(ORGANISATIONS, _4_1, _APPLIES),
    *_in_time(
        _of_rows(ORGANISATIONS._replace(acts=_OWN), "disciplined", xl.ALWAYS, _4_1, _APPLIES, _ITSELF),
        _OWN,
        _ITSELF,
        excused=False,
    ),
    xl.Ceiling(
        "party_organisation.many_units_disciplined",
        PARTY_ORGANISATION,
        at_most=Grade.NOT_COMPLETED,
        when=OrganisationCriteria.units_disciplined > xl.param(UNITS_DISCIPLINED),
        cite=_4_1,
        reading=_APPLIES,
        vi="Trên 20% tổ chức trực thuộc bị kỷ luật trong năm",
        en="More than 20% of the subordinate organisations were disciplined in the year",
    ),
    *looked_at_again(PARTY_ORGANISATION, _OWN, None),
)

# -- 4.2 ---------------------------------------------------------------------------------------------------------------

_COLLECTIVE = _Said(
    "Tập thể bị kỷ luật trong năm", "The collective was disciplined in the year", "Tập thể", "The collective"
)
_MEMBER = _Said(
    "Có thành viên tập thể bị kỷ luật trong năm",
    "A member of the collective was disciplined in the year",
    "Thành viên tập thể",
    "A member of the collective",
)


def _of_leadership(
    of: Whose,
    conclusions: type[CollectiveConclusion | CommitteeConclusion],
    register: type[CollectiveDiscipline | CommitteeDiscipline],
) -> tuple[xl.Ceiling | xl.Lift | xl.Check, ...]:
    """Return the cases of 4.2: disunity or degradation concluded, half of the targets, discipline.

    An act of an earlier year is weighed in that year (4.5), a member's at a former unit there (4.6, 4.7).
    """
    itself = _of_rows(
        of, "disciplined", register.against.is_(xl.Code("collective")), _4_2, of.as_collective, _COLLECTIVE
    )
    member = _of_rows(of, "member_disciplined", register.against.is_(MEMBER), _4_2, of.as_collective, _MEMBER)
    of_member = _in_time(member, of.acts, _MEMBER, excused=True)
    return (
        xl.Ceiling(
            f"{of.kind.id}.concluded",
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            rows=(conclusions.rows(),),
            when=conclusions.matter.is_in((xl.Code("disunity"), xl.Code("member_degraded"))),
            cite=_4_2,
            reading=of.as_collective,
            vi="Cấp có thẩm quyền kết luận mất đoàn kết nội bộ hoặc có thành viên suy thoái",
            en="A competent body concluded internal disunity or a degraded member",
        ),
        *_under_half(of, _4_2, of.as_collective),
        *_in_time(itself, of.acts, _COLLECTIVE, excused=False),
        *of_member,
        *(
            at_members_old_unit(one, register.at_former_unit, ITS_UNIT)
            for one in of_member
            if isinstance(one, xl.Ceiling)
        ),
        *looked_at_again(of.kind, of.acts, register.at_former_unit),
    )


# -- chỗ chưa thấy -----------------------------------------------------------------------------------------------------


def _nothing_named(of: Whose, when: xl.Expr[bool]) -> xl.Hole:
    """Return that of a discipline beneath, not self-detected, clause 3 bars 'completed' and no clause names a grade."""
    return xl.Hole(
        f"{of.kind.id}.beneath_completed",
        kinds=(of.kind,),
        when=when,
        cite=QD_124.at("Điều 12", "3"),
        reading=of.as_collective,
        vi="Có tổ chức trực thuộc bị kỷ luật mà không tự phát hiện: không đạt mức hoàn thành, mức phải xếp chưa được "
        "thấy",
        en="A subordinate was disciplined and not self-detected: not 'completed', and which grade follows was not seen",
    )


def _subordinate(register: type[CollectiveDiscipline | CommitteeDiscipline]) -> xl.Expr[bool]:
    return register.rows().any_(register.against.is_(SUBORDINATE) & ~register.self_detected)


RULES = (
    *_OF_ORGANISATIONS,
    *_of_leadership(COMMITTEES, CommitteeConclusion, CommitteeDiscipline),
    *_of_leadership(COLLECTIVES, CollectiveConclusion, CollectiveDiscipline),
    _nothing_named(
        ORGANISATIONS, PART_OF.sources.any_(OrganisationDiscipline.rows().any_(~OrganisationDiscipline.self_detected))
    ),
    _nothing_named(COMMITTEES, _subordinate(CommitteeDiscipline)),
    _nothing_named(COLLECTIVES, _subordinate(CollectiveDiscipline)),
)
