"""Một quyết định kỷ luật, nhiều sổ: what stands in the register of one capacity and is lacking in that of another.

A person is a member, a leader and one of a collective at once, and each register is kept by itself: a decision that is
in one of them alone lowers one grade and leaves the others, in silence.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.registers import CollectiveDiscipline, LeaderDiscipline, MemberDiscipline
from xeploai.national.instruments import QD_132
from xeploai.national.kinds import AS_MEMBER, COLLECTIVE, IN_COLLECTIVE, LEADER, PARTY_MEMBER
from xeploai.national.qd132.carried_back import Guided

_REPRIMAND = xl.Code("reprimand")
_OF_LEADER = LeaderDiscipline.rows().any_(xl.ALWAYS)
_OF_MEMBER = MemberDiscipline.rows().any_(xl.ALWAYS)
_SEVERE_OF_LEADER = LeaderDiscipline.rows().any_(~LeaderDiscipline.measure.is_(_REPRIMAND))
_SEVERE_IN_COLLECTIVE = CollectiveDiscipline.rows().any_(
    CollectiveDiscipline.against.is_(xl.Code("member")) & ~CollectiveDiscipline.measure.is_(_REPRIMAND)
)


def _not_recorded(id: str, kind: xl.Kind, when: xl.Expr[bool], vi: str, en: str) -> xl.Check:
    return xl.Check(
        f"{kind.id}.{id}",
        kind,
        when=when,
        cite=QD_132.at("Điều 12", "4"),
        vi=f"{vi}: xem lại các sổ",
        en=f"{en}: look at the registers",
    )


RULES = Guided(
    alike=(
        _not_recorded(
            "discipline_not_recorded",
            PARTY_MEMBER,
            AS_MEMBER.sources.any_(_OF_LEADER) & ~_OF_MEMBER,
            "Sổ kỷ luật cán bộ lãnh đạo có quyết định trong năm mà sổ kỷ luật đảng viên của người ấy không có",
            "Disciplined in the year by the register of leaders, and not by that of members",
        ),
        _not_recorded(
            "discipline_not_recorded",
            LEADER,
            AS_MEMBER.targets.any_(_OF_MEMBER) & ~_OF_LEADER,
            "Sổ kỷ luật đảng viên có quyết định trong năm mà sổ kỷ luật cán bộ lãnh đạo của người ấy không có",
            "Disciplined in the year by the register of members, and not by that of leaders",
        ),
        _not_recorded(
            "member_discipline_not_recorded",
            COLLECTIVE,
            IN_COLLECTIVE.sources.any_(_SEVERE_OF_LEADER) & ~_SEVERE_IN_COLLECTIVE,
            "Có thành viên bị kỷ luật từ cảnh cáo trở lên theo sổ cán bộ lãnh đạo mà sổ kỷ luật của tập thể không có",
            "By the register of leaders one of the collective was disciplined by a warning or more; its own has none",
        ),
    )
)
