"""Người đứng đầu: held at or below the unit and the collective in his charge, where a sentence of the year says so.

Guidance 21 has the sentence (B.4); of regulations 124 and 366 it was not seen, so that there the whole is a reading.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

import xeploai as xl
from xeploai import OptionText
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.kinds import HEADS, HEADS_MASS, HEADS_PARTY, IN_COLLECTIVE, LEADER, LEADS, LEADS_MASS, LEADS_PARTY

_HEADED = {
    "unit": (HEADS, LEADS),
    "mass_organisation": (HEADS_MASS, LEADS_MASS),
    "party_organisation": (HEADS_PARTY, LEADS_PARTY),
}
# The collective one heads, not each one sits in: it leads the very organisation, agency or unit that one heads.
HEADS_IT = reduce(or_, (IN_COLLECTIVE.get(leads.target_id).is_(heads.target_id) for heads, leads in _HEADED.values()))


def acting_head(cite: xl.Citation) -> xl.Reading:
    """Return the reading `acting-head`: whether who acts for a missing head is held down as a head is."""
    return xl.Reading(
        id="acting-head",
        vi="Người phụ trách khi khuyết người đứng đầu có bị giữ không cao hơn đơn vị như người đứng đầu không",
        en="Whether one who acts for a missing head is held at or below the unit as a head is",
        options=(
            OptionText(id="as-head", vi="Như người đứng đầu", en="As a head"),
            OptionText(id="not-head", vi="Không", en="Not"),
        ),
        why="Chưa thấy văn bản nào nói",
        cite=cite,
    )


def not_above_what_is_headed(
    cite: xl.Citation, capped: tuple[xl.ReadingOption, ...], acting: xl.ReadingOption
) -> tuple[xl.Ceiling, ...]:
    """Return the caps of a head, and of who acts for one, by what he heads and by its collective.

    Args:
        cite: The article, or the text where the article is not known.
        capped: Options under which a head is held at or below them at all.
        acting: The option of `acting-head` under which who acts for one is held as he is.
    """
    unit = "tổ chức, cơ quan, đơn vị mình phụ trách", "the organisation, agency or unit he is in charge of"
    collective = "tập thể lãnh đạo, quản lý", "the leadership collective"
    return (
        *(
            ceiling
            for name, (heads, _) in _HEADED.items()
            for ceiling in _not_above(name, heads, heads.targets.any_(xl.ALWAYS), cite, capped, acting, *unit)
        ),
        *_not_above("collective", IN_COLLECTIVE, HEADS_IT, cite, capped, acting, *collective),
    )


def _not_above(  # noqa: PLR0917  # the two caps of a head read like rows of a table
    name: str,
    of: xl.Link,
    headed: xl.Expr[bool],
    cite: xl.Citation,
    capped: tuple[xl.ReadingOption, ...],
    acting: xl.ReadingOption,
    vi: str,
    en: str,
) -> tuple[xl.Ceiling, ...]:
    return (
        *xl.not_above(
            f"leader.head_not_above_{name}",
            LEADER,
            of.grade.decided,
            only=headed & ~LeaderForm.is_acting,
            cite=cite,
            reading=capped,
            vi=f"Người đứng đầu không được xếp loại cao hơn {vi}",
            en=f"A head is not graded above {en}",
        ),
        *xl.not_above(
            f"leader.acting_not_above_{name}",
            LEADER,
            of.grade.decided,
            only=headed & LeaderForm.is_acting,
            cite=cite.model_copy(update={"established": xl.Established.MEMORY}),  # the texts speak of heads
            reading=(*capped, acting),
            vi=f"Người phụ trách khi khuyết người đứng đầu không được xếp loại cao hơn {vi}",
            en=f"Who acts for a missing head is not graded above {en}",
        ),
    )
