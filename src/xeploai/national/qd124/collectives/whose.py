"""Ba loại tập thể: the kinds that Điều 12 grades as collectives, each with its form, its criteria and its registers."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import xeploai as xl
from xeploai.national.forms.leadership import CollectiveForm
from xeploai.national.forms.party import CommitteeForm, MemberForm, OrganisationForm
from xeploai.national.forms.registers import (
    CollectiveDiscipline,
    CollectiveForceMajeure,
    CommitteeDiscipline,
    CommitteeForceMajeure,
    MemberDiscipline,
    MemberRestored,
    OrganisationDiscipline,
    OrganisationForceMajeure,
    OrganisationRestored,
)
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, COMMITTEE_OF, MEMBER_OF, PART_OF, PARTY_ORGANISATION
from xeploai.national.levels import Level
from xeploai.national.members import NOT_HANDLED
from xeploai.national.qd124.acts import Acts
from xeploai.national.qd124.forms import CollectiveCriteria, CommitteeCriteria, OrganisationCriteria
from xeploai.national.qd124.parameters import COLLECTIVE_HALF, COMMITTEE_HALF, ORGANISATION_HALF
from xeploai.national.qd124.readings import ORGANISATION_AS_COLLECTIVE

MEMBER, SUBORDINATE = xl.Code("member"), xl.Code("subordinate")
_BENEATH_OR_WITHIN = "tổ chức trực thuộc hoặc thành viên tập thể", "a subordinate or a member"
_AS = (ORGANISATION_AS_COLLECTIVE.option("applies"),)


class Whose(NamedTuple):
    """A kind of collective: its form and criteria, who in it or beneath it was disciplined, and its limit.

    Attributes:
        who: Who may have been disciplined, in Vietnamese and in English.
        bar: What the rules on that are called.
        acts: The register of discipline in which those in it or beneath it are found.
        within: Which of its rows are of those, and not of the collective itself.
        elsewhere: Which of them are of what a member did at a former unit (4.6); None where there is nothing such.
        as_collective: Options under which the conditions of collectives hold for the kind at all.
    """

    kind: xl.Kind
    form: type[xl.Form]
    results: dict[str, xl.Expr[Level]]
    rest: dict[str, xl.Expr[Level]]
    model: xl.Expr[bool]
    products: xl.Expr[bool]
    targets_met: xl.Expr[Decimal]
    key_targets_met: xl.Expr[bool]
    half: xl.Parameter
    force_majeure: type[xl.Record]
    who: tuple[str, str]
    bar: str
    acts: Acts
    within: xl.Expr[bool]
    elsewhere: xl.Expr[bool] | None
    group: xl.Expr[xl.Code]
    chosen: xl.Expr[bool]
    as_collective: tuple[xl.ReadingOption, ...]


ORGANISATIONS = Whose(
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
    ORGANISATION_HALF,
    OrganisationForceMajeure,
    ("tổ chức trực thuộc", "a subordinate organisation"),
    "subordinate_disciplined",
    Acts(
        OrganisationDiscipline,
        OrganisationDiscipline.act_on,
        OrganisationDiscipline.decided_on,
        OrganisationDiscipline.self_detected,
        (PART_OF.sources,),
        OrganisationRestored,
    ),
    xl.ALWAYS,
    None,
    OrganisationForm.similar_group,
    OrganisationForm.chosen_excellent,
    _AS,
)
# Of an organisation the committee is the leadership. A cell may have none: its secretary and deputy then stand for it,
# and their own register tells.
BY_COMMITTEE = ORGANISATIONS._replace(
    who=("cấp ủy viên", "a member of the committee"),
    bar="committee_member_disciplined",
    acts=Acts(
        CommitteeDiscipline,
        CommitteeDiscipline.act_on,
        CommitteeDiscipline.decided_on,
        CommitteeDiscipline.self_detected,
        (COMMITTEE_OF.sources,),
    ),
    within=CommitteeDiscipline.against.is_(MEMBER),
    elsewhere=CommitteeDiscipline.against.is_(MEMBER) & CommitteeDiscipline.at_former_unit,
)
IN_CELL = ORGANISATIONS._replace(
    who=("bí thư, phó bí thư, chi ủy viên của chi bộ", "one who leads the cell"),
    bar="cell_leader_disciplined",
    acts=Acts(
        MemberDiscipline,
        MemberDiscipline.act_on,
        MemberDiscipline.decided_on,
        MemberDiscipline.self_detected,
        (MEMBER_OF.sources,),
        MemberRestored,
    ),
    within=OrganisationForm.form.is_(xl.Code("cell")) & MemberForm.is_committee_member & ~NOT_HANDLED,
    elsewhere=~MEMBER_OF.at(MemberDiscipline.act_on).target_id.is_(MEMBER_OF.target_id),
)
COMMITTEES = Whose(
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
    COMMITTEE_HALF,
    CommitteeForceMajeure,
    _BENEATH_OR_WITHIN,
    "subordinate_disciplined",
    Acts(
        CommitteeDiscipline,
        CommitteeDiscipline.act_on,
        CommitteeDiscipline.decided_on,
        CommitteeDiscipline.self_detected,
    ),
    CommitteeDiscipline.against.is_in((SUBORDINATE, MEMBER)),
    CommitteeDiscipline.against.is_(MEMBER) & CommitteeDiscipline.at_former_unit,
    CommitteeForm.similar_group,
    CommitteeForm.chosen_excellent,
    _AS,
)
COLLECTIVES = Whose(
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
    COLLECTIVE_HALF,
    CollectiveForceMajeure,
    _BENEATH_OR_WITHIN,
    "subordinate_disciplined",
    Acts(
        CollectiveDiscipline,
        CollectiveDiscipline.act_on,
        CollectiveDiscipline.decided_on,
        CollectiveDiscipline.self_detected,
    ),
    CollectiveDiscipline.against.is_in((SUBORDINATE, MEMBER)),
    CollectiveDiscipline.against.is_(MEMBER) & CollectiveDiscipline.at_former_unit,
    CollectiveForm.level_group,
    CollectiveForm.chosen_excellent,
    (),
)
