"""Hai hướng dẫn: rules are written once, as guidance 21 has them, and 2018 is made of them.

Guidance 21 is the law of 2019 to 2022. Of guidance 16, which it replaced, little was seen: where it is known to say the
same, 2018 cites it; what is known of guidance 21 alone holds for 2018 by analogy only, under the reading that says so;
what guidance 21 introduced does not hold for 2018 at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21, HD_21_CARRIED_BACK
from xeploai.rules import AnyRule

HD21_WORDING = xl.ReadingOption(reading="hd16-standards", option="hd21-wording")
"""The option of 2018 under which the wording of guidance 21 is used by analogy."""


def hd_21(
    article: str = "", clause: str = "", point: str = "", *, established: xl.Established | None = None
) -> tuple[xl.Citation, xl.Citation]:
    """Cite a place of guidance 21: for 2018 as what is carried back, for the years from 2019 on as the law."""
    law = HD_21.at(article, clause, point, established=established)
    return _carried(law), law


def carried_back(
    rules: Iterable[AnyRule], under: tuple[xl.ReadingOption, ...] = (HD21_WORDING,)
) -> tuple[AnyRule, ...]:
    """Return what rules of guidance 21 are for 2018: by analogy, each under the reading that takes its wording.

    Args:
        rules: Rules that cite guidance 21.
        under: The options under which they hold for 2018; their own stay.
    """
    return tuple(
        rule.model_copy(update={"cite": _carried(rule.cite), "reading": (*under, *rule.reading)}) for rule in rules
    )


def reading_carried_back(reading: xl.Reading) -> xl.Reading:
    """Return a reading of guidance 21 as one of its wording for 2018; where that is not used, nothing hangs on it."""
    return reading.model_copy(
        update={
            "cite": reading.cite and _carried(reading.cite),
            "vi": f"{reading.vi} (khi dùng lời văn Hướng dẫn 21)",
            "en": f"{reading.en} (where the wording of guidance 21 is used)",
        }
    )


def as_guidance_16_has_it(rules: Iterable[AnyRule]) -> tuple[AnyRule, ...]:
    """Return rules of guidance 21 as those of guidance 16, which is known to say the same; where in it is not known."""
    return tuple(rule.model_copy(update={"cite": HD_16.at(established=rule.cite.established)}) for rule in rules)


class Guided(NamedTuple):
    """The rules on one matter, by whose words they are; those of guidance 21 are all written as it has them.

    Attributes:
        alike: Rest on a regulation itself, and so are alike in 2018 and after.
        of_both: Guidance 21 says it, and guidance 16 is known to have said the same.
        by_analogy: Only guidance 21 is known to say it: for 2018 by analogy.
        from_2019: Introduced by guidance 21, or not as it was for 2018: not carried back.
        in_2018: For 2018 alone: what guidance 16 says, and what of it is open.
    """

    alike: tuple[AnyRule, ...] = ()
    of_both: tuple[AnyRule, ...] = ()
    by_analogy: tuple[AnyRule, ...] = ()
    from_2019: tuple[AnyRule, ...] = ()
    in_2018: tuple[AnyRule, ...] = ()

    @property
    def under_guidance_16(self) -> tuple[AnyRule, ...]:
        """The rules of 2018."""
        return (*self.alike, *as_guidance_16_has_it(self.of_both), *carried_back(self.by_analogy), *self.in_2018)

    @property
    def under_guidance_21(self) -> tuple[AnyRule, ...]:
        """The rules of 2019 to 2022."""
        return (*self.alike, *self.of_both, *self.by_analogy, *self.from_2019)


def all_of(parts: Iterable[Guided]) -> Guided:
    """Return the rules on several matters as those on one."""
    return Guided(*(tuple(rule for held in same for rule in held) for same in zip(*parts, strict=True)))


def _carried(law: xl.Citation) -> xl.Citation:
    return law.model_copy(update={"instrument": HD_21_CARRIED_BACK.id})
