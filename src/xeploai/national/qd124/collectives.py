"""Điều 12, tập thể: the grades of Party organisations, committees and leadership collectives in 2023 and 2024."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.leadership import CollectiveForm
from xeploai.national.forms.party import CommitteeForm, OrganisationForm
from xeploai.national.forms.registers import (
    CollectiveConclusion,
    CollectiveDiscipline,
    CollectiveForceMajeure,
    CommitteeConclusion,
    CommitteeDiscipline,
    CommitteeForceMajeure,
    OrganisationDiscipline,
    OrganisationForceMajeure,
)
from xeploai.national.instruments import HD_25, QD_69, QD_124
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, PART_OF, PARTY_ORGANISATION
from xeploai.national.levels import Level, at_least, required
from xeploai.national.limits import limits
from xeploai.national.qd124.forms import CollectiveCriteria, CommitteeCriteria, OrganisationCriteria
from xeploai.national.qd124.parameters import EXCELLENT_LIMIT, TARGETS_HALF, UNITS_DISCIPLINED
from xeploai.national.qd124.readings import GROUNDS, LIMIT_BASE, LIMIT_ROUNDING, ORGANISATION_AS_COLLECTIVE, RESULTS
from xeploai.national.qd124.special_cases import founded_rules

_ART = "Điều 12"
_COLLECTIVE, _MEMBER, _SUBORDINATE = xl.Code("collective"), xl.Code("member"), xl.Code("subordinate")


class _Whose(NamedTuple):
    """A kind of collective: its form and criteria, who in it or beneath it was disciplined, and its limit."""

    kind: xl.Kind
    form: type[xl.Form]
    results: dict[str, xl.Expr[Level]]
    rest: dict[str, xl.Expr[Level]]
    model: xl.Expr[bool]
    products: xl.Expr[bool]
    targets_met: xl.Expr[Decimal]
    key_targets_met: xl.Expr[bool]
    force_majeure: type[xl.Record]
    disciplined: tuple[xl.SourceHandle, ...]
    within: xl.Expr[bool]
    self_detected: xl.Expr[bool]
    group: xl.Expr[xl.Code]
    chosen: xl.Expr[bool]
    as_collective: tuple[xl.ReadingOption, ...]


_AS = (ORGANISATION_AS_COLLECTIVE.option("applies"),)
_ORGANISATIONS = _Whose(
    PARTY_ORGANISATION,
    OrganisationCriteria,
    {"results": OrganisationCriteria.results},
    {
        "building": OrganisationCriteria.building,
        "principles": OrganisationCriteria.principles,
        "remedy": OrganisationCriteria.remedy,
    },
    OrganisationCriteria.model,
    OrganisationCriteria.products,
    OrganisationCriteria.targets_met,
    OrganisationCriteria.key_targets_met,
    OrganisationForceMajeure,
    (PART_OF.sources, OrganisationDiscipline.rows()),
    xl.ALWAYS,
    OrganisationDiscipline.self_detected,
    OrganisationForm.similar_group,
    OrganisationForm.chosen_excellent,
    _AS,
)
_COMMITTEES = _Whose(
    COMMITTEE,
    CommitteeCriteria,
    {"results": CommitteeCriteria.results},
    {
        "building": CommitteeCriteria.building,
        "principles": CommitteeCriteria.principles,
        "remedy": CommitteeCriteria.remedy,
    },
    CommitteeCriteria.model,
    CommitteeCriteria.products,
    CommitteeCriteria.targets_met,
    CommitteeCriteria.key_targets_met,
    CommitteeForceMajeure,
    (CommitteeDiscipline.rows(),),
    CommitteeDiscipline.against.is_in((_MEMBER, _SUBORDINATE)),
    CommitteeDiscipline.self_detected,
    CommitteeForm.similar_group,
    CommitteeForm.chosen_excellent,
    _AS,
)
_COLLECTIVES = _Whose(
    COLLECTIVE,
    CollectiveCriteria,
    {"results": CollectiveCriteria.results},
    {
        "building": CollectiveCriteria.building,
        "principles": CollectiveCriteria.principles,
        "remedy": CollectiveCriteria.remedy,
    },
    CollectiveCriteria.model,
    CollectiveCriteria.products,
    CollectiveCriteria.targets_met,
    CollectiveCriteria.key_targets_met,
    CollectiveForceMajeure,
    (CollectiveDiscipline.rows(),),
    CollectiveDiscipline.against.is_in((_MEMBER, _SUBORDINATE)),
    CollectiveDiscipline.self_detected,
    CollectiveForm.level_group,
    CollectiveForm.chosen_excellent,
    (),
)

# -- khoản 1 đến 3 -----------------------------------------------------------------------------------------------------


def _standards(of: _Whose) -> tuple[xl.Standard, ...]:
    """Return what a collective needs for each grade; that a poor criterion is the lowest is clause 4 itself."""
    kind, name_vi, name_en = of.kind, of.kind.vi, of.kind.en
    excellent = xl.Standard(
        f"{kind.id}.excellent",
        kind,
        grade=Grade.EXCELLENT,
        requires={
            "model": required(
                of.model,
                Grade.EXCELLENT,
                "phải tiêu biểu, là điển hình để nơi khác học tập",
                "it must be outstanding and a model for others",
            ),
            "products": required(
                of.products,
                Grade.EXCELLENT,
                "kết quả nhiệm vụ phải có sản phẩm cụ thể",
                "the results must have concrete products",
            ),
            **at_least(of.form, of.results, Level.EXCELLENT, Grade.EXCELLENT),
            **at_least(of.form, of.rest, Level.GOOD, Grade.EXCELLENT),
        },
        cite=QD_124.at(_ART, "1"),
        reading=of.as_collective,
        vi=f"{name_vi} hoàn thành xuất sắc nhiệm vụ",
        en=f"{name_en}: completed with excellence",
    )
    good = xl.Standard(
        f"{kind.id}.good",
        kind,
        grade=Grade.GOOD,
        requires={
            "products": required(
                of.products,
                Grade.GOOD,
                "kết quả nhiệm vụ phải có sản phẩm cụ thể",
                "the results must have concrete products",
            ),
            **at_least(of.form, of.results, Level.GOOD, Grade.GOOD),
            **at_least(of.form, of.rest, Level.FAIR, Grade.GOOD),
        },
        cite=QD_124.at(_ART, "2"),
        reading=of.as_collective,
        vi=f"{name_vi} hoàn thành tốt nhiệm vụ",
        en=f"{name_en}: completed well",
    )
    completed = xl.Standard(
        f"{kind.id}.completed",
        kind,
        grade=Grade.COMPLETED,
        requires=at_least(of.form, {**of.results, **of.rest}, Level.FAIR, Grade.COMPLETED),
        below=Grade.NOT_COMPLETED,
        cite=QD_124.at(_ART, "3"),
        reading=of.as_collective,
        vi=f"{name_vi} hoàn thành nhiệm vụ; có tiêu chí Kém thì không hoàn thành nhiệm vụ",
        en=f"{name_en}: completed; with a poor criterion it has not completed",
    )
    return excellent, good, completed


def _building_too(of: _Whose) -> tuple[xl.Ceiling, ...]:
    """Return what is asked of Party building where it is read as one of the year's results."""
    reading = (*of.as_collective, RESULTS.option("building-too"))
    building = of.rest["building"]
    return (
        xl.Ceiling(
            f"{of.kind.id}.building_not_excellent",
            of.kind,
            at_most=Grade.GOOD,
            when=building < Level.EXCELLENT,
            cite=QD_124.at(_ART, "1"),
            reading=reading,
            vi="Kết quả xây dựng Đảng và hệ thống chính trị chưa đạt mức Xuất sắc thì không được xuất sắc",
            en="Party building below the level Excellent bars excellence",
        ),
        xl.Ceiling(
            f"{of.kind.id}.building_not_good",
            of.kind,
            at_most=Grade.COMPLETED,
            when=building < Level.GOOD,
            cite=QD_124.at(_ART, "2"),
            reading=reading,
            vi="Kết quả xây dựng Đảng và hệ thống chính trị chưa đạt mức Tốt thì không được tốt",
            en="Party building below the level Good bars 'good'",
        ),
    )


def _barred(of: _Whose) -> tuple[xl.Ceiling | xl.Lift | xl.Hole, ...]:
    """Return what a discipline beneath or within bars: excellence always, good unless self-detected and remedied."""
    who_vi = "tổ chức trực thuộc hoặc thành viên tập thể" if of.kind is not PARTY_ORGANISATION else "tổ chức trực thuộc"
    who_en = "a subordinate or a member" if of.kind is not PARTY_ORGANISATION else "a subordinate organisation"
    beneath = xl.Ceiling(
        f"{of.kind.id}.subordinate_disciplined",
        of.kind,
        at_most=Grade.COMPLETED,
        rows=of.disciplined,
        when=of.within,
        cite=QD_124.at(_ART, "2"),
        reading=of.as_collective,
        vi=f"Có {who_vi} bị kỷ luật trong năm thì không được tốt",
        en=f"With {who_en} disciplined in the year it is not good",
    )
    return (
        xl.Ceiling(
            f"{of.kind.id}.subordinate_disciplined_not_excellent",
            of.kind,
            at_most=Grade.GOOD,
            rows=of.disciplined,
            when=of.within,
            cite=QD_124.at(_ART, "1"),
            reading=of.as_collective,
            vi=f"Có {who_vi} bị kỷ luật trong năm thì không được xuất sắc",
            en=f"With {who_en} disciplined in the year it is not excellent",
        ),
        beneath,
        xl.Lift(
            f"{beneath.id}.self_detected",
            beneath,
            when=of.self_detected,
            cite=QD_124.at(_ART, "2"),
            reading=of.as_collective,
            vi="Tự phát hiện và đã khắc phục",
            en="Self-detected and remedied",
        ),
    )


# -- khoản 4 -----------------------------------------------------------------------------------------------------------


def _under_half(of: _Whose, cite: xl.Citation, reading: tuple[xl.ReadingOption, ...]) -> tuple[xl.Ceiling, xl.Lift]:
    """Return that less than half of the targets, the main ones missed as well, is the lowest grade."""
    ceiling = xl.Ceiling(
        f"{of.kind.id}.under_half",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        when=(of.targets_met < xl.param(TARGETS_HALF)) & ~of.key_targets_met,
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


def _self_detected(
    ceiling: xl.Ceiling, condition: xl.Expr[bool], reading: tuple[xl.ReadingOption, ...]
) -> tuple[xl.Ceiling, xl.Lift]:
    """Return a ceiling with the exception of what was self-detected and remedied."""
    return ceiling, xl.Lift(
        f"{ceiling.id}.self_detected",
        ceiling,
        when=condition,
        cite=ceiling.cite,
        reading=reading,
        vi="Tự phát hiện và đã khắc phục",
        en="Self-detected and remedied",
    )


def _in_its_year(ceiling: xl.Ceiling, earlier: xl.Expr[bool], reading: tuple[xl.ReadingOption, ...]) -> xl.Lift:
    """Return that what was done in an earlier year is no ground of this one."""
    return xl.Lift(
        f"{ceiling.id}.earlier_act",
        ceiling,
        when=earlier,
        cite=QD_124.at(_ART, "4.5"),
        reading=reading,
        vi="Vi phạm xảy ra ở năm trước: xem xét xếp loại lại năm xảy ra vi phạm",
        en="The act was of an earlier year, which is to be graded again",
    )


_4_1, _4_2 = QD_124.at(_ART, "4.1"), QD_124.at(_ART, "4.2")
_APPLIES = (GROUNDS.option("applies"),)
_NOT_SELF_DETECTED = OrganisationDiscipline.rows().any_(~OrganisationDiscipline.self_detected)
_OF_ORGANISATIONS = (
    *_self_detected(
        xl.Ceiling(
            "party_organisation.subordinate_failed",
            PARTY_ORGANISATION,
            at_most=Grade.NOT_COMPLETED,
            rows=(PART_OF.sources, OrganisationDiscipline.rows()),
            when=xl.ALWAYS,
            cite=_4_1,
            reading=_APPLIES,
            vi="Có tổ chức trực thuộc xảy ra tham nhũng, lãng phí, tiêu cực hoặc vi phạm khác bị kỷ luật",
            en="A subordinate organisation was disciplined for corruption, waste, negative acts or other violations",
        ),
        OrganisationDiscipline.self_detected,
        _APPLIES,
    ),
    *_under_half(_ORGANISATIONS, _4_1, _APPLIES),
    xl.Ceiling(
        "party_organisation.disciplined",
        PARTY_ORGANISATION,
        at_most=Grade.NOT_COMPLETED,
        rows=(OrganisationDiscipline.rows(),),
        when=xl.ALWAYS,
        cite=_4_1,
        reading=_APPLIES,
        vi="Tập thể lãnh đạo của tổ chức (tổ chức đảng) bị kỷ luật trong năm",
        en="The leadership of the organisation (the Party organisation) was disciplined in the year",
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
)


def _of_leadership(
    of: _Whose,
    conclusions: type[xl.Record],
    matter: xl.Expr[xl.Code],
    against: xl.Expr[xl.Code],
    act_on: xl.Expr[date],
    at_former_unit: xl.Expr[bool],
) -> tuple[xl.Ceiling | xl.Lift, ...]:
    """Return the cases of 4.2: disunity or degradation concluded, half of the targets, discipline.

    An act of an earlier year is weighed in that year (4.5), a member's at a former unit there (4.6, 4.7).
    """
    id, rows = of.kind.id, of.disciplined
    earlier = act_on < xl.PERIOD_START
    collective = xl.Ceiling(
        f"{id}.disciplined",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        rows=rows,
        when=against.is_(_COLLECTIVE),
        cite=_4_2,
        reading=of.as_collective,
        vi="Tập thể bị kỷ luật trong năm",
        en="The collective was disciplined in the year",
    )
    member = xl.Ceiling(
        f"{id}.member_disciplined",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        rows=rows,
        when=against.is_(_MEMBER),
        cite=_4_2,
        reading=of.as_collective,
        vi="Có thành viên tập thể bị kỷ luật trong năm",
        en="A member of the collective was disciplined in the year",
    )
    return (
        xl.Ceiling(
            f"{id}.concluded",
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            rows=(conclusions.rows(),),
            when=matter.is_in((xl.Code("disunity"), xl.Code("member_degraded"))),
            cite=_4_2,
            reading=of.as_collective,
            vi="Cấp có thẩm quyền kết luận mất đoàn kết nội bộ hoặc có thành viên suy thoái",
            en="A competent body concluded internal disunity or a degraded member",
        ),
        *_under_half(of, _4_2, of.as_collective),
        collective,
        _in_its_year(collective, earlier, of.as_collective),
        *_self_detected(member, of.self_detected, of.as_collective),
        _in_its_year(member, earlier, of.as_collective),
        xl.Lift(
            f"{member.id}.at_old_unit",
            member,
            when=at_former_unit,
            cite=QD_124.at(_ART, "4.6"),
            reading=of.as_collective,
            vi="Vi phạm ở đơn vị cũ của thành viên: tính vào kết quả của đơn vị cũ",
            en="The member's act was at a former unit and counts in its result",
        ),
    )


# -- tỷ lệ, chỗ chưa thấy ----------------------------------------------------------------------------------------------


def _limits(of: _Whose) -> tuple[xl.Quota, ...]:
    return limits(
        f"{of.kind.id}.limit",
        of.kind,
        group=of.group,
        share=EXCELLENT_LIMIT,
        choice=of.chosen,
        cite=QD_124.at(_ART, "1"),
        vi=f"{of.kind.vi.lower()} trong nhóm tương đồng",
        en=f"like subjects ({of.kind.en.lower()})",
        reading=of.as_collective,
        base_of=LIMIT_BASE,
        rounding_of=LIMIT_ROUNDING,
    )


def _nothing_named(of: _Whose, when: xl.Expr[bool]) -> xl.Hole:
    """Return that of a discipline beneath, not self-detected, clause 3 bars 'completed' and no clause names a grade."""
    return xl.Hole(
        f"{of.kind.id}.beneath_completed",
        kinds=(of.kind,),
        when=when,
        cite=QD_124.at(_ART, "3"),
        reading=of.as_collective,
        vi="Có tổ chức trực thuộc bị kỷ luật mà không tự phát hiện: không đạt mức hoàn thành, mức phải xếp chưa được "
        "thấy",
        en="A subordinate was disciplined and not self-detected: not 'completed', and which grade follows was not seen",
    )


_PROVINCE = xl.Hole(
    "party_organisation.local_criteria",
    kinds=(PARTY_ORGANISATION,),
    cite=HD_25.at(),
    vi="Tiêu chí cụ thể của chi bộ, đảng bộ do cấp tỉnh quy định (tỷ lệ đảng viên, tổ chức trực thuộc, chính quyền "
    "cùng "
    "cấp) chưa được thấy",
    en="The province's own criteria for cells and organisations (shares of members and of subordinates, government of "
    "the same level) were not seen",
)
RULES = (
    *(
        rule
        for of in (_ORGANISATIONS, _COMMITTEES, _COLLECTIVES)
        for rule in (*_standards(of), *_building_too(of), *_barred(of))
    ),
    *_OF_ORGANISATIONS,
    *_of_leadership(
        _COMMITTEES,
        CommitteeConclusion,
        CommitteeConclusion.matter,
        CommitteeDiscipline.against,
        CommitteeDiscipline.act_on,
        CommitteeDiscipline.at_former_unit,
    ),
    *_of_leadership(
        _COLLECTIVES,
        CollectiveConclusion,
        CollectiveConclusion.matter,
        CollectiveDiscipline.against,
        CollectiveDiscipline.act_on,
        CollectiveDiscipline.at_former_unit,
    ),
    *(quota for of in (_ORGANISATIONS, _COMMITTEES, _COLLECTIVES) for quota in _limits(of)),
    _nothing_named(_ORGANISATIONS, PART_OF.sources.any_(_NOT_SELF_DETECTED)),
    _nothing_named(
        _COMMITTEES,
        CommitteeDiscipline.rows().any_(
            CommitteeDiscipline.against.is_(_SUBORDINATE) & ~CommitteeDiscipline.self_detected
        ),
    ),
    _nothing_named(
        _COLLECTIVES,
        CollectiveDiscipline.rows().any_(
            CollectiveDiscipline.against.is_(_SUBORDINATE) & ~CollectiveDiscipline.self_detected
        ),
    ),
    _PROVINCE,
    *founded_rules(PARTY_ORGANISATION, OrganisationForm.part_of_year, OrganisationForm.founded_on),
    *founded_rules(COMMITTEE, CommitteeForm.part_of_year, CommitteeForm.founded_on),
    *founded_rules(COLLECTIVE, CollectiveForm.part_of_year, CollectiveForm.founded_on),
    *(
        discipline_dates(kind, register, register.decided_on, register.act_on, QD_69.at())
        for kind, register in (
            (PARTY_ORGANISATION, OrganisationDiscipline),
            (COMMITTEE, CommitteeDiscipline),
            (COLLECTIVE, CollectiveDiscipline),
        )
    ),
)
