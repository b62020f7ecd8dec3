"""Văn bản của Hà Nội: the city's instruments, the months and years for which each holds, how well each is known.

None was read in the signed original: they are known from the press and the city's pages. Where the first or the last
month of one is not known, the sets and readings say so; no day is made up.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import years

JURISDICTION = "vn/ha-noi"
HA_NOI = xl.Jurisdiction(path=JURISDICTION, vi="Thành phố Hà Nội", en="Hà Nội city")
_CITY = "Thành ủy Hà Nội"
MAY_2018 = xl.Span(start=date(2018, 5, 1), end=date(2018, 5, 31))
"""The month in which QĐ 3814 was issued."""
UNDER_3814 = xl.Span(start=date(2018, 5, 1), end=date(2020, 12, 31))
IN_2021 = years(2021, 2021)
"""The year in which QĐ 1841 took over, on a day that was not seen."""
BEFORE_ND_335, SINCE_ND_335 = years(2022, 2025), years(2026)


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


QD_3814 = _made(
    "qd3814-ha-noi", "3814-QĐ/TU", date(2018, 5, 16), _CITY, xl.Span(start=MAY_2018.start, end=IN_2021.end),
    "Đánh giá hằng tháng cán bộ, công chức, viên chức, lao động hợp đồng (chưa thấy ngày bắt đầu và kết thúc áp dụng)",
    "Monthly assessment of officials, civil servants, public employees and contract workers (the first and the last "
    "month were not seen)",
)  # fmt: skip
QD_1841 = _made(
    "qd1841-ha-noi", "1841-QĐ/TU", None, _CITY, years(2021),
    "Đánh giá, xếp loại hằng tháng (số, năm 2021 và việc thay Quy định 3814 là theo trí nhớ; bài báo nói về nội dung "
    "không nêu số)",
    "Monthly assessment and grading (its number, its year and that it replaces regulation 3814 are from memory; the "
    "report on its content names no number)",
    replaces=("qd3814-ha-noi",),
    established=xl.Established.MEMORY,
)  # fmt: skip
QD_3251 = _made(
    "qd3251-ha-noi", "3251-QĐ/TU", None, _CITY, years(2022),
    "Sửa đổi, bổ sung quy định đánh giá, xếp loại hằng tháng, 9 nhóm nội dung (chưa thấy ngày ban hành)",
    "Amends the regulation on monthly grading in nine groups of points (its day was not seen)",
)  # fmt: skip
KPI_2026 = _made(
    "kpi-2026-ha-noi", "chủ trương đánh giá theo KPI hằng tháng năm 2026", None, _CITY, SINCE_ND_335,
    "Đánh giá hằng tháng theo KPI, kể cả lãnh đạo Thành phố (báo chí tháng 02/2026; chưa thấy văn bản)",
    "Monthly assessment by KPI, of the city's leaders too (reported in February 2026; no text was seen)",
)  # fmt: skip
HD_3270 = _made(
    "hd3270-ha-noi", "3270/HD-SNV", date(2020, 11, 12), "Sở Nội vụ Hà Nội", years(2020, 2025),
    "Hướng dẫn đánh giá, xếp loại hằng năm theo Nghị định 90/2020/NĐ-CP (chỉ biết số và ngày)",
    "Guidance on the yearly grading under decree 90/2020/NĐ-CP (only its number and day are known)",
)  # fmt: skip
QD_13 = _made(
    "qd13-ha-noi", "13-QĐ/TU", date(2023, 11, 6), _CITY, years(2023),
    "Quy định của Thành ủy cùng ngày với Quy định 14-QĐ/TU, theo Quy định 124-QĐ/TW (chỉ biết số và ngày)",
    "The city's regulation of the same day as 14-QĐ/TU, under regulation 124-QĐ/TW (only number and day are known)",
)  # fmt: skip
QD_14 = _made(
    "qd14-ha-noi", "14-QĐ/TU", date(2023, 11, 6), _CITY, years(2023),
    "Quy định của Thành ủy cùng ngày với Quy định 13-QĐ/TU, theo Quy định 124-QĐ/TW (chỉ biết số và ngày)",
    "The city's regulation of the same day as 13-QĐ/TU, under regulation 124-QĐ/TW (only number and day are known)",
)  # fmt: skip
NQ_81 = _made(
    "nq81-ha-noi", "81/2025/NQ-HĐND", date(2025, 11, 27), "Hội đồng nhân dân Thành phố Hà Nội", years(2026, 2026),
    "Chi thu nhập tăng thêm năm 2026 (không quy định việc xếp loại)",
    "Extra income in 2026 (it grades nobody)",
)  # fmt: skip
NOT_SEEN = _made(
    "ha-noi-yearly", "quy định, hướng dẫn hằng năm của Hà Nội", None, _CITY, years(2018),
    "Quy định, hướng dẫn hằng năm của Thành phố về kiểm điểm, đánh giá, xếp loại, chưa thấy",
    "The city's yearly regulations and guidance on review and grading, not seen",
    established=xl.Established.MEMORY,
)  # fmt: skip
MONTHLY = (QD_3814, QD_1841, QD_3251)
"""What every month's facts and numbers may cite."""
