"""Tham số của NĐ 233/2026 và Luật Viên chức 2025, biết qua những người áp dụng: no text of the decree was seen."""

from __future__ import annotations

from xeploai.national.instruments import LAW_129, ND_233, years
from xeploai.national.numbers import count, points, share

_ART_12 = ND_233.at("Điều 12")
EXCELLENT = points("nd233-excellent", 90, _ART_12, "Điểm từ đó trở lên mới được xuất sắc", "Points to be excellent")
GOOD = points("nd233-good", 70, _ART_12, "Điểm từ đó trở lên mới được tốt", "Points to be good")
COMPLETED = points(
    "nd233-completed", 50, _ART_12, "Điểm từ đó trở lên mới hoàn thành nhiệm vụ", "Points to have completed"
)
MONTHS_WORKED = count(
    "public-employee-months-worked",
    6,
    ND_233.at(),
    "Số tháng công tác trong năm mà chưa đủ thì không xếp loại",
    "Months worked in the year short of which a person is not graded",
)
LIMIT = share(
    "nd233-limit", "0.20", _ART_12, "Tỷ lệ xuất sắc nhiều nhất, thông thường", "Greatest share of the excellent"
)
LIMIT_MOST = share(
    "nd233-limit-most",
    "0.25",
    _ART_12,
    "Tỷ lệ xuất sắc nhiều nhất khi có quyết định cao hơn",
    "Greatest share of the excellent where a higher one is decided",
)
PETITION_DAYS = count(
    "law129-petition-days",
    5,
    LAW_129.at("Điều 27"),
    "Số ngày từ khi công khai mà viên chức được kiến nghị",
    "Days after publication within which an employee may petition",
    periods=years(2026),
)
PARAMETERS = (EXCELLENT, GOOD, COMPLETED, MONTHS_WORKED, LIMIT, LIMIT_MOST, PETITION_DAYS)
