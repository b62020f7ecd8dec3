"""Cách hiểu: what the sources on the city's decisions leave open, declared instead of chosen in silence."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai_tp_hcm.instruments import CAP_OF_LEADERS, QD_20, QD_4631

THIRD_GRADE = xl.Reading(
    id="tp-hcm-third-grade",
    vi="Từ 50 đến dưới 65 điểm in hai tên, “hoàn thành nhiệm vụ” và “hoàn thành nhiệm vụ nhưng còn hạn chế”: tên nào",
    en="From 50 to below 65 points two names are printed, 'completed' and 'completed with limits': which",
    options=(
        OptionText(
            id="by-person",
            vi="theo loại người: tên thứ hai cho cán bộ, công chức như Nghị định 56, tên thứ nhất cho viên chức; "
            "không phải ghi cho từng người",
            en="by the sort of person: the second for officials and civil servants as in decree 56, the first for "
            "public employees; nothing is recorded of each",
        ),
        OptionText(
            id="within",
            vi="người có thẩm quyền ghi một trong hai tên cho từng người",
            en="the competent level gives each person one of the two",
        ),
    ),
    why="Nguồn chỉ in hai tên bên một khoảng điểm; cả hai đều là mức thứ ba",
    cite=QD_4631.at(),
)
CAP_SINCE = xl.Reading(
    id="tp-hcm-cap-since",
    vi="Quý này (trước năm 2023): tỷ lệ 50% lãnh đạo xuất sắc đã áp dụng chưa",
    en="This quarter (before 2023): whether the limit of 50% excellent leaders already applied",
    options=(
        OptionText(id="already", vi="đã áp dụng", en="it did"),
        OptionText(id="not-yet", vi="chưa áp dụng", en="it did not"),
    ),
    why="Báo cáo chỉ nói áp dụng đến hết năm 2023 và bỏ từ quý I/2024, không nói từ khi nào",
    cite=CAP_OF_LEADERS.at(),
)
CAP_AMONG = xl.Reading(
    id="tp-hcm-cap-among",
    vi="Tỷ lệ 50% trên số lãnh đạo của cơ quan, đơn vị: tính riêng cán bộ, công chức, viên chức, hay tính chung",
    en="50% of the leaders of a body: officials, civil servants and public employees apart, or together",
    options=(
        OptionText(id="apart", vi="tính riêng từng loại", en="each apart"),
        OptionText(id="together", vi="tính chung", en="together"),
    ),
    why="Báo cáo chỉ nêu số lãnh đạo của cơ quan, đơn vị",
    cite=CAP_OF_LEADERS.at(),
)
CAP_ROUNDING = xl.Reading(
    id="tp-hcm-cap-rounding",
    vi="Tỷ lệ 50% lãnh đạo xuất sắc: số lẻ tính thế nào",
    en="The limit of 50% excellent leaders: how a fraction is rounded",
    options=(
        OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
        OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
    ),
    why="Không nguồn nào nói",
    cite=CAP_OF_LEADERS.at(),
)
SCALE_OF_2024 = xl.Reading(
    id="tp-hcm-scale-of-2024",
    vi="Quý này (quý I hoặc quý II/2024): thang điểm của Quyết định 4631 hay của Quyết định 20/2024",
    en="This quarter (first or second of 2024): the scale of decision 4631 or of decision 20/2024",
    options=(
        OptionText(id="qd4631", vi="còn theo Quyết định 4631", en="still that of decision 4631"),
        OptionText(id="qd20", vi="đã theo Quyết định 20/2024", en="already that of decision 20/2024"),
    ),
    why="Quyết định 20/2024 có hiệu lực từ 12/5/2024; báo cáo của Thành phố nói tỷ lệ 50% bỏ từ quý I/2024; điều khoản "
    "chuyển tiếp chưa thấy",
    cite=QD_20.at(),
)
OF_4631 = (THIRD_GRADE, CAP_AMONG, CAP_ROUNDING)
OF_CHANGE_OVER = (THIRD_GRADE, SCALE_OF_2024)
