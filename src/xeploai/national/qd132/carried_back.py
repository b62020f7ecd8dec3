"""Dùng tương tự: the wording of guidance 21 of 2019, which holds from 2019 on and for 2018 by analogy only."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_21, HD_21_CARRIED_BACK


def hd_21(
    article: str = "", clause: str = "", point: str = "", *, established: xl.Established | None = None
) -> tuple[xl.Citation, xl.Citation]:
    """Cite a place of guidance 21: for 2018 as what is carried back, for the years from 2019 on as the law."""
    places = (one.at(article, clause, point, established=established) for one in (HD_21_CARRIED_BACK, HD_21))
    carried, law = places
    return carried, law
