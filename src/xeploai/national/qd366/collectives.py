"""Tập thể lãnh đạo, quản lý; tập thể cấp ủy theo Quy định 366: Điều 11 (1.1) and the grounds of the lowest grade.

Of committees it is a reading whether those grounds bind at all. That the collective itself was disciplined is no ground
in the text seen: a hole says so.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.changeover import looked_at_once
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.leadership import CollectiveForm
from xeploai.national.forms.party import CommitteeForm
from xeploai.national.forms.registers import (
    CollectiveConclusion,
    CollectiveDiscipline,
    CollectiveForceMajeure,
    CommitteeConclusion,
    CommitteeDiscipline,
    CommitteeForceMajeure,
    CommitteeRestored,
)
from xeploai.national.instruments import HD_43, QD_69
from xeploai.national.kinds import COLLECTIVE, COMMITTEE
from xeploai.national.levels import required
from xeploai.national.old_unit import looked_at_there
from xeploai.national.qd366.findings import common_checks, meeting_checks
from xeploai.national.qd366.forms import CollectivePoints, CollectiveRaised, CommitteePoints, CommitteeRaised
from xeploai.national.qd366.grounds import concluded, member_disciplined, shortfalls
from xeploai.national.qd366.limit import like_limits
from xeploai.national.qd366.parameters import (
    COLLECTIVE_LIMIT,
    COMMITTEE_LIMIT,
    LEAST_MEMBERS,
    PROVINCIAL_REVIEW_DAYS,
    REVIEW_DAYS,
)
from xeploai.national.qd366.part_of_year import part_of_year_rules
from xeploai.national.qd366.readings import COLLECTIVES_TOO, ORGANISATION_GROUNDS, UNDER_THREE
from xeploai.national.qd366.relief import EARLIER, GROUNDS
from xeploai.national.qd366.standards import Marked, score_of, standards
from xeploai.national.wronged import was_wrong, wrongly_disciplined

_BOUND = (ORGANISATION_GROUNDS.option("as-collectives"),)
_COLLECTIVE_MAJEURE = CollectiveForceMajeure.rows().any_(xl.ALWAYS)
_COMMITTEE_MAJEURE = CommitteeForceMajeure.rows().any_(xl.ALWAYS)
_Discipline = type[CollectiveDiscipline] | type[CommitteeDiscipline]


def _none_disciplined(kind: xl.Kind, register: _Discipline) -> dict[str, xl.Requirement]:
    """Return that nobody in the collective and, where that is read so, nothing directly beneath it was disciplined."""
    return {
        "no_member_disciplined": required(
            ~register.rows().any_(register.against.is_(xl.Code("member")) & ~register.at_former_unit),
            Grade.EXCELLENT,
            "không thành viên nào của tập thể bị kỷ luật (vi phạm ở đơn vị cũ tính ở đơn vị cũ)",
            "no member of the collective may have been disciplined (a breach at a former unit is that unit's)",
        ),
        "no_subordinate_disciplined": required(
            ~(register.rows().any_(register.against.is_(xl.Code("subordinate"))) & COLLECTIVES_TOO.of(kind)),
            Grade.EXCELLENT,
            "không tổ chức, đơn vị trực thuộc nào bị kỷ luật",
            "no organisation or unit directly beneath it may have been disciplined",
        ),
    }


def _of_discipline(kind: xl.Kind, register: _Discipline) -> tuple[xl.Hole | xl.Check, ...]:
    """Return what is not known, and what to look at, where a collective of a kind was disciplined."""
    itself = register.against.is_(xl.Code("collective"))
    if kind is COMMITTEE:  # regulation 117 restores organisations of the Party
        itself &= ~was_wrong(CommitteeRestored, register.decided_on)
    return (
        xl.Hole(
            f"{kind.id}.itself_disciplined",
            kinds=(kind,),
            when=register.rows().any_(itself),
            cite=GROUNDS,
            vi=f"{kind.vi}: chính tập thể bị kỷ luật thì xếp mức nào chưa được thấy",
            en=f"{kind.en}: which grade follows where the collective itself was disciplined was not seen",
        ),
        discipline_dates(kind, register, register.decided_on, register.act_on, QD_69.at()),
        looked_at_once(kind, register, register.act_on, register.decided_on, EARLIER),
        looked_at_there(kind, register.rows().any_(register.at_former_unit), EARLIER),
    )


# -- leadership collectives --------------------------------------------------------------------------------------------

_LED = Marked(
    COLLECTIVE,
    CollectivePoints,
    "của địa phương, cơ quan, đơn vị",
    "of the locality or unit",
    "1.1",
    excused=_COLLECTIVE_MAJEURE,
)
_COLLECTIVES = (
    *part_of_year_rules(COLLECTIVE, part_of_year=CollectiveForm.part_of_year, founded_on=CollectiveForm.founded_on),
    xl.Gate(
        "collective.under_three",
        COLLECTIVE,
        xl.NOT_GRADED,
        when=CollectivePoints.member_count < xl.param(LEAST_MEMBERS),
        cite=HD_43.at("Mục 7", "4"),
        reading=UNDER_THREE.option("with-committee"),
        vi="Tập thể lãnh đạo dưới 3 thành viên kiểm điểm cùng cấp ủy hoặc đơn vị tương đồng, không xếp loại riêng",
        en="A collective of fewer than 3 is reviewed with the committee or a like unit and not graded by itself",
    ),
    score_of(COLLECTIVE, CollectivePoints),
    *standards(_LED, _none_disciplined(COLLECTIVE, CollectiveDiscipline)),
    concluded(COLLECTIVE, CollectiveConclusion),
    *member_disciplined(COLLECTIVE, CollectiveDiscipline, CollectivePoints),
    *shortfalls(COLLECTIVE, CollectivePoints, _COLLECTIVE_MAJEURE, _COLLECTIVE_MAJEURE),
    *like_limits(
        COLLECTIVE,
        group=CollectiveForm.level_group,
        share=COLLECTIVE_LIMIT,
        raised=CollectiveRaised,
        choice=CollectiveForm.chosen_excellent,
        vi="tập thể lãnh đạo, quản lý có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
        en="collectives of similar position, role, function and duty",
    ),
    *common_checks(COLLECTIVE, CollectivePoints),
    *meeting_checks(COLLECTIVE, CollectivePoints, xl.param(REVIEW_DAYS)),
    *_of_discipline(COLLECTIVE, CollectiveDiscipline),
    xl.Check(
        "collective.few_members",
        COLLECTIVE,
        when=CollectivePoints.member_count < xl.param(LEAST_MEMBERS),
        cite=HD_43.at("Mục 7", "4"),
        vi="Tập thể lãnh đạo dưới 3 thành viên: kiểm điểm cùng cấp ủy của cơ quan hoặc đơn vị tương đồng",
        en="A collective of fewer than 3: reviewed with the agency's committee or a like unit",
    ),
)

# -- committees --------------------------------------------------------------------------------------------------------

_COMMITTEES = (
    *part_of_year_rules(COMMITTEE, part_of_year=CommitteeForm.part_of_year, founded_on=CommitteeForm.founded_on),
    score_of(COMMITTEE, CommitteePoints),
    *standards(
        Marked(COMMITTEE, CommitteePoints, "của cấp ủy", "of the committee", "1.1", excused=_COMMITTEE_MAJEURE),
        _none_disciplined(COMMITTEE, CommitteeDiscipline),
    ),
    concluded(COMMITTEE, CommitteeConclusion, _BOUND),
    *member_disciplined(COMMITTEE, CommitteeDiscipline, CommitteePoints, _BOUND),
    *shortfalls(COMMITTEE, CommitteePoints, _COMMITTEE_MAJEURE, _COMMITTEE_MAJEURE, _BOUND),
    *like_limits(
        COMMITTEE,
        group=CommitteeForm.similar_group,
        share=COMMITTEE_LIMIT,
        raised=CommitteeRaised,
        choice=CommitteeForm.chosen_excellent,
        vi="tập thể cấp ủy có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
        en="committees of similar position, role, function and duty",
    ),
    *common_checks(COMMITTEE, CommitteePoints),
    *meeting_checks(
        COMMITTEE,
        CommitteePoints,
        CommitteePoints.is_provincial.then(xl.param(PROVINCIAL_REVIEW_DAYS), xl.param(REVIEW_DAYS)),
    ),
    *_of_discipline(COMMITTEE, CommitteeDiscipline),
    wrongly_disciplined(COMMITTEE, CommitteeRestored),
)
_READ = COLLECTIVES_TOO.rules(COLLECTIVE, COMMITTEE)
RULES = (*_READ, *_COLLECTIVES, *_COMMITTEES)
