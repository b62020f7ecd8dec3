"""Tham số của Hướng dẫn 02: the numbers on which its local texts agree, and those that some of them have."""

from __future__ import annotations

from xeploai.national.instruments import HD_02, HD_43, QD_366
from xeploai.national.numbers import count, percent, share

COLLECTIVE_TASKS = percent(
    "hd02-collective-tasks",
    70,
    HD_02.at(),
    "Tỷ lệ nhiệm vụ mà dưới đó tập thể kéo theo người đứng đầu và cấp phó",
    "Share of tasks below which a collective holds down its head and deputies",
)
MONTHS_AWAY = count(
    "hd02-months-away",
    2,
    HD_02.at(),
    "Số tháng học tập trung, nghỉ ốm, thai sản trong quý từ đó trở lên thì không xếp loại quý",
    "Months of full-time training, sick or maternity leave from which on the quarter is not graded",
)
MONTHS_APPOINTED = count(
    "hd02-months-appointed",
    1,
    HD_02.at(),
    "Số tháng từ ngày bổ nhiệm lần đầu mà chưa đủ thì không xếp loại quý",
    "Months since a first appointment short of which the quarter is not graded",
)
MONTHS_IN_POST = count(
    "hd43-months-in-post",
    2,
    HD_43.at(),
    "Số tháng giữ chức vụ trong quý mà chưa đủ thì quý được xét ở chức vụ kia",
    "Months in the post within the quarter short of which the other post is looked at",
)
RESULTS_SHARE = share(
    "hd02-results-share",
    "0.70",
    QD_366.at("Điều 10"),
    "Phần của điểm kết quả thực hiện nhiệm vụ trong 100 điểm",
    "The part of the results in 100 points",
)
PARAMETERS = (COLLECTIVE_TASKS, MONTHS_AWAY, MONTHS_APPOINTED, MONTHS_IN_POST, RESULTS_SHARE)
