"""Văn bản của Thành phố Hồ Chí Minh: the instruments, the quarters and years for which each holds, how well known.

None was read in the signed original: they are known from the press and from pages that quote or list them. Where the
first or last quarter of one is not known, the sets and readings say so; no day is made up.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import years

JURISDICTION = "vn/tp-hcm"
TP_HCM = xl.Jurisdiction(path=JURISDICTION, vi="Thành phố Hồ Chí Minh", en="Ho Chi Minh City")
_CITY = "Ủy ban nhân dân Thành phố Hồ Chí Minh"
FIRST_QUARTER = xl.Span(start=date(2018, 10, 1), end=date(2018, 12, 31))
"""The quarter in which QĐ 4631 was issued."""
BEFORE_AMENDED = xl.Span(start=FIRST_QUARTER.start, end=date(2019, 6, 30))
"""The quarters that ended before QĐ 3728 amended QĐ 4631."""
TO_2022 = xl.Span(start=date(2019, 7, 1), end=date(2022, 12, 31))
IN_2023 = years(2023, 2023)
CHANGE_OVER = xl.Span(start=date(2024, 1, 1), end=date(2024, 6, 30))
"""The two quarters that began before QĐ 20/2024 was in force, on 12 May 2024."""
BEFORE_ND_335 = xl.Span(start=date(2024, 7, 1), end=date(2025, 12, 31))
SINCE_ND_335 = years(2026)
_UNDER_4631 = xl.Span(start=FIRST_QUARTER.start, end=CHANGE_OVER.end)


def _made(  # noqa: PLR0917  # a list of instruments reads like one: number, day, issuer, days, name
    id: str,
    number: str,
    day: date | None,
    issuer: str,
    periods: xl.Span,
    vi: str,
    en: str,
    *,
    replaces: tuple[str, ...] = (),
    established: xl.Established = xl.Established.SECONDARY,
) -> xl.Instrument:
    return xl.Instrument(
        id=id, number=number, day=day, issuer=issuer, vi=vi, en=en, jurisdiction=JURISDICTION,
        established=established, replaces=replaces, periods=periods,
    )  # fmt: skip


QD_4631 = _made(
    "qd4631-tp-hcm", "4631/QĐ-UBND", date(2018, 10, 19), _CITY, _UNDER_4631,
    "Đánh giá, phân loại hằng quý, làm căn cứ chi thu nhập tăng thêm (chưa thấy quý đầu tiên áp dụng)",
    "The quarterly rating on which extra income rests (the first quarter was not seen)",
)  # fmt: skip
QD_3728 = _made(
    "qd3728-tp-hcm", "3728/QĐ-UBND", date(2019, 9, 3), _CITY, xl.Span(start=TO_2022.start, end=CHANGE_OVER.end),
    "Sửa đổi, bổ sung Quyết định 4631/QĐ-UBND (chưa thấy sửa những gì)",
    "Amends decision 4631/QĐ-UBND (what it changes was not seen)",
)  # fmt: skip
CAP_OF_LEADERS = _made(
    "cap-of-leaders-tp-hcm", "tỷ lệ 50% lãnh đạo xuất sắc", None, _CITY,
    xl.Span(start=FIRST_QUARTER.start, end=IN_2023.end),
    "Tỷ lệ đến hết năm 2023, biết qua báo cáo của Ủy ban nhân dân Thành phố ngày 20/02/2025; chưa thấy văn bản đặt ra",
    "The limit up to 2023, known from the city's report of 20 February 2025; what set it was not seen",
)  # fmt: skip
QD_20 = _made(
    "qd20-tp-hcm", "20/2024/QĐ-UBND", date(2024, 5, 2), _CITY, xl.Span(start=CHANGE_OVER.start),
    "Đánh giá, xếp loại hằng quý và chi thu nhập tăng thêm (có hiệu lực từ 12/5/2024)",
    "The quarterly grading and extra income (in force 12 May 2024)",
    replaces=("qd4631-tp-hcm",),
)  # fmt: skip
QD_89 = _made(
    "qd89-tp-hcm", "89/2024/QĐ-UBND", date(2024, 10, 22), _CITY, years(2024),
    "Đánh giá, xếp loại hằng năm cán bộ, công chức, viên chức của Thành phố (chưa thấy nội dung)",
    "The city's yearly grading of officials, civil servants and public employees (its content was not seen)",
)  # fmt: skip
QD_2907 = _made(
    "qd2907-tp-hcm", "2907/QĐ-UBND", date(2025, 11, 25), _CITY, years(2025),
    "Tiếp tục áp dụng Quyết định 89/2024/QĐ-UBND",
    "Keeps decision 89/2024/QĐ-UBND in force",
)  # fmt: skip
NOT_SEEN = _made(
    "tp-hcm-yearly", "quy định, hướng dẫn hằng năm của Thành phố Hồ Chí Minh", None, _CITY, years(2018),
    "Quy định, hướng dẫn hằng năm của Thành phố về kiểm điểm, đánh giá, xếp loại, chưa thấy",
    "The city's yearly regulations and guidance on review and grading, not seen",
    established=xl.Established.MEMORY,
)  # fmt: skip
QUARTERLY = (QD_4631, QD_3728, CAP_OF_LEADERS, QD_20)
"""What every quarter's facts and numbers may cite."""
