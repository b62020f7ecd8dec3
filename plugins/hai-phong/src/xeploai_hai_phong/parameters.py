"""Tham số: the points of the city's scheme, 20 for general criteria and 80 for results, and the bands."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai_hai_phong.instruments import QD_212

SCORING = QD_212.at()  # the tables of points: where in the decision they stand was not noted
OTHERS_BANDS, LEADERS_BANDS = "Điều 6", "Điều 7"


def _points(id: str, value: str, cite: xl.Citation, vi: str, en: str, digits: int = 0) -> xl.Parameter:
    return xl.Parameter(
        id=f"hai-phong-{id}",
        vi=vi,
        en=en,
        digits=digits,
        unit="điểm",
        values=(xl.DatedValue(value=Decimal(value), cite=cite, periods=QD_212.periods),),
    )


# -- tiêu chí chung ----------------------------------------------------------------------------------------------------

GENERAL = _points("general", "20", SCORING, "Điểm tối đa của tiêu chí chung", "Most general points")
GROUP = _points("group", "5", SCORING, "Điểm tối đa của một nhóm trong bốn nhóm", "Most points of one of four groups")
GROUP_OF_FIVE = _points(
    "group-of-five", "4", SCORING, "Điểm tối đa của một nhóm trong năm nhóm", "Most points of one of five groups"
)
ITEM = _points("item", "1.25", SCORING, "Điểm tối đa của một mục trong nhóm 5 điểm", "Most points of an item of 5", 2)
ITEM_OF_FOUR = _points(
    "item-of-four", "1", SCORING, "Điểm tối đa của một mục trong nhóm 4 điểm", "Most points of an item of 4"
)

# -- kết quả: số lượng, chất lượng, tiến độ ----------------------------------------------------------------------------

OTHERS_SPLIT = (
    _points("quantity", "25", SCORING, "Số lượng, của người không lãnh đạo", "Quantity, of who does not lead"),
    _points("quality", "30", SCORING, "Chất lượng, của người không lãnh đạo", "Quality, of who does not lead"),
    _points("progress", "25", SCORING, "Tiến độ, của người không lãnh đạo", "Progress, of who does not lead"),
)
LEADERS_SPLIT = (
    _points("leader-quantity", "20", SCORING, "Số lượng, của người lãnh đạo", "Quantity, of a leader"),
    _points("leader-quality", "30", SCORING, "Chất lượng, của người lãnh đạo", "Quality, of a leader"),
    _points("leader-progress", "20", SCORING, "Tiến độ, của người lãnh đạo", "Progress, of a leader"),
)
_HEAD = "của người đứng đầu sở, Chủ tịch xã"
CITY_SPLIT = (
    _points("city-quantity", "5", SCORING, f"Số lượng việc của thành phố, {_HEAD}", "Quantity of the city's tasks"),
    _points("city-quality", "10", SCORING, f"Chất lượng việc của thành phố, {_HEAD}", "Quality of the city's tasks"),
    _points("city-progress", "5", SCORING, f"Tiến độ việc của thành phố, {_HEAD}", "Progress of the city's tasks"),
)
DIRECTED_SPLIT = (
    _points("directed-quantity", "10", SCORING, f"Số lượng việc chỉ đạo, {_HEAD}", "Quantity of directed tasks"),
    _points("directed-quality", "10", SCORING, f"Chất lượng việc chỉ đạo, {_HEAD}", "Quality of directed tasks"),
    _points("directed-progress", "10", SCORING, f"Tiến độ việc chỉ đạo, {_HEAD}", "Progress of directed tasks"),
)

# -- mục khác của người đứng đầu ---------------------------------------------------------------------------------------

TARGET = _points("target", "2.5", SCORING, "Điểm tối đa của một chỉ tiêu khác", "Most points of a further target", 1)
DDCI_PRINTED = _points(
    "ddci-printed", "1", SCORING, "Mức cao nhất in ở hàng DDCI", "Best value printed in the row of DDCI"
)
CLEARED = xl.Parameter(
    id="hai-phong-cleared",
    vi="Tỷ lệ giải phóng mặt bằng ở mức thử",
    en="Share of land cleared at the test",
    unit="%",
    values=(xl.DatedValue(value=Decimal(95), cite=SCORING, periods=QD_212.periods),),
)

# -- các mức -----------------------------------------------------------------------------------------------------------

EXCELLENT = _points(
    "excellent", "90", QD_212.at(OTHERS_BANDS, "1"), "Mốc điểm của mức xuất sắc", "Points of the excellent"
)
GOOD = _points("good", "80", QD_212.at(OTHERS_BANDS, "2"), "Mốc điểm của mức tốt", "Points of the good")
COMPLETED = _points(
    "completed", "50", QD_212.at(OTHERS_BANDS, "3"), "Mốc điểm của mức hoàn thành", "Points of the completed"
)


PARAMETERS = (
    GENERAL,
    GROUP,
    GROUP_OF_FIVE,
    ITEM,
    ITEM_OF_FOUR,
    *OTHERS_SPLIT,
    *LEADERS_SPLIT,
    *CITY_SPLIT,
    *DIRECTED_SPLIT,
    TARGET,
    DDCI_PRINTED,
    CLEARED,
    EXCELLENT,
    GOOD,
    COMPLETED,
)
