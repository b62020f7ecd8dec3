"""Cách hiểu về tập thể và cá nhân lãnh đạo: what the texts leave open, in 2018 and in the years after it."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.heads import acting_head
from xeploai.national.instruments import HD_16, HD_21, QD_132
from xeploai.national.limits import counted_posts
from xeploai.national.qd132.carried_back import reading_carried_back

_MEMORY = xl.Established.MEMORY

COLLECTIVE_UNDER_HALF = xl.Reading(
    id="collective-under-half",
    vi="Tập thể lãnh đạo: dưới 50% chỉ tiêu, các chỉ tiêu chủ yếu không đạt 100%: cần cả hai hay chỉ một",
    en="Collectives: less than 50% of the targets, key targets not met in full: whether both are needed or either",
    options=(
        OptionText(id="both", vi="Cần cả hai", en="Both"),
        OptionText(id="either", vi="Chỉ cần một", en="Either"),
    ),
    why="Hai điều nối nhau bằng dấu phẩy; Quy định 132 đối với cá nhân đòi cả hai",
    cite=HD_21.at("Mục II", "B.3.3"),
)
ACTING_HEAD = acting_head(HD_21.at(established=_MEMORY))
COUNTED_ONCE = xl.Reading(
    id="leader-counted-once",
    vi="Cá nhân lãnh đạo: một vi phạm chỉ tính một lần, như với đảng viên, hay năm nào bị kỷ luật thì tính năm ấy",
    en="Leaders: whether one violation counts once, as for members, or in each year in which it is disciplined",
    options=(
        OptionText(id="once", vi="Chỉ tính một lần", en="Once"),
        OptionText(id="each-year", vi="Tính theo năm bị kỷ luật", en="In each year of discipline"),
    ),
    why="Câu này chỉ thấy ở phần đảng viên và phần tập thể; Quy định 132 đối với cá nhân không có",
    cite=HD_21.at(established=_MEMORY),
)
UNIT_LED = xl.Reading(
    id="leader-unit-led",
    vi="Đơn vị “trực tiếp lãnh đạo” là đơn vị mình đứng đầu, hay cả đơn vị mình trực tiếp phụ trách",
    en="Whether the unit 'directly led' is the one headed, or also those directly managed",
    options=(
        OptionText(id="heads", vi="Chỉ đơn vị mình đứng đầu", en="Only the one headed"),
        OptionText(id="manages", vi="Cả đơn vị trực tiếp phụ trách, quản lý", en="Also those directly managed"),
    ),
    why="Lời văn không nói cấp phó trực tiếp phụ trách đơn vị có bị tính hay không",
    cite=QD_132.at("Điều 12", "4", "c"),
)
HEADED = xl.Reading(
    id="leader-headed-unit",
    vi="“Cơ quan, đơn vị” mình trực tiếp lãnh đạo không hoàn thành nhiệm vụ: có gồm Mặt trận, đoàn thể, tổ chức đảng "
    "mình đứng đầu không",
    en="Whether the 'agency or unit' directly led that did not complete takes in a Front, mass or Party organisation "
    "that one heads",
    options=(
        OptionText(id="agencies-only", vi="Không: chỉ cơ quan, đơn vị", en="It does not: agencies and units only"),
        OptionText(
            id="every-organisation",
            vi="Có: cả Mặt trận, đoàn thể, tổ chức đảng mình đứng đầu",
            en="It does: Front, mass and Party organisations that one heads too",
        ),
    ),
    why="Lời văn chỉ gọi là cơ quan, đơn vị; Hướng dẫn 21 (B.4) khi giữ người đứng đầu không cao hơn nơi mình đứng đầu "
    "thì kể cả tổ chức",
    cite=QD_132.at("Điều 12", "4", "c"),
)
COUNTED_POSTS = counted_posts(
    HD_21.at("Mục II", "B.4"), "Hướng dẫn 21 tính theo chức danh tương đương, không nói người giữ nhiều chức vụ"
)
COLLECTIVE_OLD_UNIT = xl.Reading(
    id="collective-old-unit",
    vi="Thành viên tập thể bị kỷ luật từ cảnh cáo vì vi phạm ở đơn vị cũ: có tính cho tập thể hiện nay không",
    en="A member of a collective warned, or more, for a violation at a former unit: whether it counts for this one",
    options=(
        OptionText(id="counts", vi="Có: thành viên bị kỷ luật trong năm", en="It does: he was disciplined in the year"),
        OptionText(id="old-unit", vi="Không: tính ở đơn vị cũ", en="It does not: it counts at the former unit"),
    ),
    why="Hướng dẫn 21 chỉ nói thành viên bị kỷ luật; Quy định 124 và 366 sau này tính ở đơn vị cũ",
    cite=HD_21.at("Mục II", "B.3.3", established=_MEMORY),
)
_OF_GUIDANCE_21 = (COLLECTIVE_UNDER_HALF, COLLECTIVE_OLD_UNIT, COUNTED_POSTS, ACTING_HEAD)
"""Of the words of guidance 21, for 2018 by analogy."""
READINGS = (
    *(reading_carried_back(one) for one in _OF_GUIDANCE_21),
    COUNTED_ONCE.model_copy(update={"cite": HD_16.at(established=_MEMORY)}),
    UNIT_LED,
    HEADED,
)
FROM_2019 = (*_OF_GUIDANCE_21, COUNTED_ONCE, UNIT_LED, HEADED)
