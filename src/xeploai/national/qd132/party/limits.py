"""Tỷ lệ đảng viên xuất sắc: the limit among members, within each group that its sentence may mean."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.party import MemberForm, OrganisationForm
from xeploai.national.kinds import MEMBER_OF, PARTY_MEMBER
from xeploai.national.limits import limits
from xeploai.national.qd132.readings import LIMIT_BASE

# A person counts once: of one person there is one official membership at a moment, and it is read on the last day.
_GROUPS: dict[str, xl.Expr[xl.Code]] = {
    "grassroots": MEMBER_OF.get(OrganisationForm.grassroots),
    "cell": MEMBER_OF.target_id,
}


def member_limits(
    id: str,
    within: xl.Reading,
    *,
    share: xl.Parameter,
    cite: xl.Citation,
    base_of: xl.Reading = LIMIT_BASE,
    reading: tuple[xl.ReadingOption, ...] = (),
) -> tuple[xl.Quota, ...]:
    """Return the quotas `<id>.in_<group>.<base>_<rounding>` among members, each under its options.

    Args:
        id: What their ids begin with.
        within: The reading of within which group: `grassroots`, the grassroots organisation, or `cell`.
        share: The greatest share.
        cite: The article.
        base_of: As for `limits`.
        reading: Options on which they hang besides.
    """
    return tuple(
        quota
        for option in within.options
        for quota in limits(
            f"{id}.in_{option.id}",
            PARTY_MEMBER,
            group=_GROUPS[option.id],
            share=share,
            choice=MemberForm.chosen_excellent,
            cite=cite,
            base_of=base_of,
            reading=(*reading, within.option(option.id)),
            vi=f"đảng viên {option.vi}",
            en=f"members {option.en}",
        )
    )
