"""Cách hiểu về xếp loại nhiệm kỳ: what the one sentence that is known of it leaves open."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import QD_89

YEARS_AT = xl.Reading(
    id="qd89-term-years",
    vi="“Ít nhất 3 năm tốt”, “ít nhất 3 năm hoàn thành”: năm xếp mức cao hơn có được tính không",
    en="'At least 3 years good', '3 years completed': whether years above that grade count",
    options=(
        OptionText(id="or-above", vi="Được tính: từ mức ấy trở lên", en="They do: that grade or above"),
        OptionText(id="exactly", vi="Chỉ tính năm đúng mức ấy", en="Only years at that very grade"),
    ),
    why="Câu thuật lại không có chữ “trở lên”; hiểu đúng từng chữ thì ba năm xuất sắc và hai năm tốt không phải là tốt",
    cite=QD_89.at(),
)
ONE_FAILED = xl.Reading(
    id="qd89-term-one-failed",
    vi="Bốn năm xuất sắc và một năm không hoàn thành: “không có năm không hoàn thành” chỉ đòi ở mức tốt, hay cả ở mức "
    "xuất sắc",
    en="Four years excellent and one not completed: whether 'no year not completed' is asked of the good term only",
    options=(
        OptionText(id="good-only", vi="Chỉ ở mức tốt: nhiệm kỳ vẫn xuất sắc", en="Only of the good: still excellent"),
        OptionText(
            id="both",
            vi="Cả ở mức xuất sắc: nhiệm kỳ không quá mức hoàn thành",
            en="Of the excellent too: at most completed",
        ),
    ),
    why="Câu thuật lại chỉ nêu điều ấy ở mức tốt, mà mức xuất sắc thì cao hơn",
    cite=QD_89.at(),
)
READINGS = (YEARS_AT, ONE_FAILED)
