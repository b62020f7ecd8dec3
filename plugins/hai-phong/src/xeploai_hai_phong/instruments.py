"""Văn bản của thành phố: QĐ 212/2025/QĐ-UBND, built on the centre's decree 90 as amended by decree 48.

The makers of the sheet that this package rests on read the whole text; the text itself is not kept here, so what it
says is established at second hand.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import years

HAI_PHONG = xl.Jurisdiction(path="vn/hai-phong", vi="Thành phố Hải Phòng", en="Hải Phòng")
IN_FORCE = date(2025, 12, 1)
QD_212 = xl.Instrument(
    id="qd212-hai-phong-2025",
    number="212/2025/QĐ-UBND",
    day=date(2025, 11, 18),
    issuer="Ủy ban nhân dân thành phố Hải Phòng",
    vi="Chấm điểm, đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức (có hiệu lực từ 01/12/2025)",
    en="On scoring, assessing and grading officials, civil servants and public employees (in force 1 December 2025)",
    jurisdiction="vn/hai-phong",
    established=xl.Established.SECONDARY,
    periods=years(2025),
    decisions=xl.Span(start=IN_FORCE),
)
INSTRUMENTS = (QD_212,)
