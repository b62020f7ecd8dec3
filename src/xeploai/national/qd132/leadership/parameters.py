"""Tham số của tập thể và cá nhân lãnh đạo: the numbers of QĐ 89, QĐ 132 and HD 21, which is for 2018 by analogy."""

from __future__ import annotations

from xeploai.national.instruments import QD_89, QD_132
from xeploai.national.numbers import percent, share
from xeploai.national.qd132.carried_back import hd_21

_QD89 = QD_89.at("Mục III", "1")

TARGETS_HALF = percent(
    "collective-targets-half",
    50,
    hd_21("Mục II", "B.3.3"),
    "Tỷ lệ chỉ tiêu mà dưới đó tập thể lãnh đạo không hoàn thành nhiệm vụ",
    "Share of targets below which a collective has not completed",
)
TASKS_HALF = percent(
    "leader-tasks-half",
    50,
    QD_132.at("Điều 12", "4", "c"),
    "Tỷ lệ chỉ tiêu, nhiệm vụ mà dưới đó cá nhân không hoàn thành nhiệm vụ",
    "Share of targets and tasks below which an individual has not completed",
)
ALL_TARGETS = percent("qd89-all-targets", 100, _QD89, "Toàn bộ chỉ tiêu, nhiệm vụ", "All targets")
EXCEEDED = percent(
    "qd89-exceeded",
    50,
    _QD89,
    "Tỷ lệ chỉ tiêu cơ bản vượt mức để hoàn thành xuất sắc",
    "Share of basic targets exceeded for the excellent",
)
ON_TIME = percent(
    "qd89-on-time",
    80,
    _QD89,
    "Tỷ lệ chỉ tiêu đúng tiến độ, bảo đảm chất lượng để hoàn thành tốt",
    "Share of targets on time and with quality for the good",
)
WEAK = percent(
    "qd89-weak",
    20,
    _QD89,
    "Tỷ lệ chỉ tiêu chưa bảo đảm tối đa của mức hoàn thành",
    "Greatest share of weak targets for the completed",
)
UNITS_DONE = percent(
    "qd89-units-done",
    70,
    _QD89,
    "Tỷ lệ chỉ tiêu mà đơn vị phụ trách phải vượt qua ở mức hoàn thành",
    "Share of targets the units led must have passed for the completed",
)
UNITS_GOOD = share(
    "qd89-units-good",
    "0.70",
    _QD89,
    "Tỷ lệ đơn vị trực tiếp quản lý hoàn thành tốt trở lên để hoàn thành xuất sắc",
    "Share of units directly managed that are good or above for the excellent",
)
EXCELLENT_LIMIT = share(
    "collective-excellent-limit",
    "0.20",
    hd_21("Mục II", "B.3.3"),
    "Tỷ lệ xuất sắc tối đa của tập thể lãnh đạo, quản lý",
    "Greatest share of the excellent among like collectives",
)
LEADER_LIMIT = share(
    "leader-excellent-limit",
    "0.20",
    hd_21("Mục II", "B.4"),
    "Tỷ lệ xuất sắc tối đa của cán bộ lãnh đạo, quản lý theo chức danh tương đương",
    "Greatest share of the excellent among leaders of equivalent titles",
)
PARAMETERS = (
    LEADER_LIMIT,
    TARGETS_HALF,
    TASKS_HALF,
    ALL_TARGETS,
    EXCEEDED,
    ON_TIME,
    WEAK,
    UNITS_DONE,
    UNITS_GOOD,
    EXCELLENT_LIMIT,
)
