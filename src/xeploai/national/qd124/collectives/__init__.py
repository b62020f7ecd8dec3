"""Điều 12, tập thể: the grades of Party organisations, committees and leadership collectives in 2023 and 2024."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.leadership import CollectiveForm
from xeploai.national.forms.party import CommitteeForm, OrganisationForm
from xeploai.national.forms.registers import CommitteeRestored, OrganisationRestored
from xeploai.national.instruments import HD_25, QD_69, QD_124
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, PARTY_ORGANISATION
from xeploai.national.limits import limits
from xeploai.national.qd124.acts import wrongly_graded_again
from xeploai.national.qd124.collectives import grounds
from xeploai.national.qd124.collectives.standards import barred, building_too, standards
from xeploai.national.qd124.collectives.whose import (
    BY_COMMITTEE,
    COLLECTIVES,
    COMMITTEES,
    IN_CELL,
    ORGANISATIONS,
    Whose,
)
from xeploai.national.qd124.parameters import COLLECTIVE_LIMIT, COMMITTEE_LIMIT, ORGANISATION_LIMIT
from xeploai.national.qd124.readings import LIMIT_BASE, LIMIT_ROUNDING
from xeploai.national.qd124.special_cases import founded_rules


def _limits(of: Whose, share: xl.Parameter) -> tuple[xl.Quota, ...]:
    return limits(
        f"{of.kind.id}.limit",
        of.kind,
        group=of.group,
        share=share,
        choice=of.chosen,
        cite=QD_124.at("Điều 12", "1"),
        vi=f"{of.kind.vi.lower()} trong nhóm tương đồng",
        en=f"like subjects ({of.kind.en.lower()})",
        reading=of.as_collective,
        base_of=LIMIT_BASE,
        rounding_of=LIMIT_ROUNDING,
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
        for of in (ORGANISATIONS, COMMITTEES, COLLECTIVES)
        for rule in (*standards(of), *building_too(of), *barred(of))
    ),
    *barred(BY_COMMITTEE),
    *barred(IN_CELL),
    *grounds.RULES,
    *_limits(ORGANISATIONS, ORGANISATION_LIMIT),
    *_limits(COMMITTEES, COMMITTEE_LIMIT),
    *_limits(COLLECTIVES, COLLECTIVE_LIMIT),
    _PROVINCE,
    *founded_rules(PARTY_ORGANISATION, OrganisationForm.part_of_year, OrganisationForm.founded_on),
    *founded_rules(COMMITTEE, CommitteeForm.part_of_year, CommitteeForm.founded_on),
    *founded_rules(COLLECTIVE, CollectiveForm.part_of_year, CollectiveForm.founded_on),
    *(
        discipline_dates(of.kind, of.acts.register, of.acts.decided_on, of.acts.act_on, QD_69.at())
        for of in (ORGANISATIONS, COMMITTEES, COLLECTIVES)
    ),
    wrongly_graded_again(PARTY_ORGANISATION, ORGANISATIONS.acts, OrganisationRestored),
    wrongly_graded_again(COMMITTEE, COMMITTEES.acts, CommitteeRestored),
)
