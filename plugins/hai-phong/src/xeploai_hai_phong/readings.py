"""Cách hiểu: where decision 212 contradicts itself, is silent, or stands on a decree that ended."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai_hai_phong.instruments import QD_212
from xeploai_hai_phong.parameters import OTHERS_BANDS, SCORING

EDGE = xl.Reading(
    id="hai-phong-edge",
    vi="Người không lãnh đạo: “trên 90 điểm trở lên”, “trên 80 điểm trở lên” có kể đúng 90, đúng 80 điểm không",
    en="Of who does not lead: whether 'above 90 and up', 'above 80 and up' take in 90 and 80 themselves",
    options=(
        OptionText(id="from", vi="có: từ 90, từ 80 trở lên", en="yes: from 90, from 80 up"),
        OptionText(id="above", vi="không: phải trên 90, trên 80", en="no: above 90, above 80"),
    ),
    why="“Trên” không kể chính số ấy, “trở lên” thì có; của người lãnh đạo chỉ viết “trên”",
    cite=QD_212.at(OTHERS_BANDS),
)
GAP = xl.Reading(
    id="hai-phong-gap",
    vi="Nghị định 90 không nêu mức (20 đến 50% tiêu chí chưa bảo đảm …) mà được từ 50 điểm: xếp mức nào",
    en="Where decree 90 names no grade (20 to 50% of the criteria weak …) and the points are 50 or more: which grade",
    options=(
        OptionText(id="by-points", vi="theo điểm: hoàn thành nhiệm vụ", en="by the points: completed"),
        OptionText(id="left-open", vi="vẫn do cấp có thẩm quyền chọn", en="the competent level still chooses"),
    ),
    default="by-points",
    why="Thành phố xếp theo thang điểm, dưới 50 điểm mới là không hoàn thành; nhưng khung hoàn thành của thành phố "
    "cũng nhắc lại điều kiện không quá 20% của Nghị định",
    cite=QD_212.at(OTHERS_BANDS),
)
ASSET_ITEM = xl.Reading(
    id="hai-phong-asset-item",
    vi="Người không thuộc diện kê khai tài sản, chấm theo năm nhóm 4 điểm: được thêm bao nhiêu ở mục kê khai",
    en="Who declares no assets and is scored on five groups of 4: how much that item brings",
    options=(
        OptionText(id="quarter", vi="điểm tối đa của mục: 1 điểm", en="the most of the item: 1 point"),
        OptionText(id="as-scored", vi="như điểm đã chấm", en="what was scored"),
    ),
    default="quarter",
    why="Người ấy được điểm tối đa của mục; mục của nhóm 5 điểm là 1,25, của nhóm 4 điểm chia đều thì là 1",
    cite=SCORING,
)
LAND = xl.Reading(
    id="hai-phong-land-clearance",
    vi="Người đứng đầu: hàng giải phóng mặt bằng in mức thử 95%",
    en="Of heads: the row of land clearance prints a test of 95%",
    options=(
        OptionText(id="full-from", vi="từ 95% được đủ điểm, dưới đó theo tỷ lệ", en="all from 95%, else by the share"),
        OptionText(id="all-or-nothing", vi="từ 95% được đủ điểm, dưới đó không điểm", en="all from 95%, else nought"),
        OptionText(id="by-share", vi="luôn theo tỷ lệ, như các hàng khác", en="by the share, as in other rows"),
    ),
    why="Các hàng khác tính số đã làm trên số được giao; hàng này in thêm một mức thử",
    cite=SCORING,
)
DDCI = xl.Reading(
    id="hai-phong-ddci",
    vi="Người đứng đầu: hàng DDCI tối đa 2 điểm nhưng mức cao nhất in ra là 1",
    en="Of heads: the row of DDCI has 2 points at most, but the best value printed is 1",
    options=(
        OptionText(id="row", vi="tối đa 2 điểm", en="2 points at most"),
        OptionText(id="printed", vi="tối đa 1 điểm", en="1 point at most"),
    ),
    why="Tổng 20 điểm của mục “khác” chỉ đủ khi hàng này là 2; bảng mức điểm lại dừng ở 1",
    cite=SCORING,
)
OTHER_SCALE = xl.Reading(
    id="hai-phong-other-scale",
    vi="Người đứng đầu: chú thích 7 quy mục “khác” về 10 điểm, hàng thì tối đa 20",
    en="Of heads: footnote 7 scales 'other' to 10 points, its row has 20 at most",
    options=(
        OptionText(id="twenty", vi="giữ 20 điểm", en="20 points stand"),
        OptionText(id="ten", vi="quy về 10 điểm", en="scaled to 10 points"),
    ),
    why="Chỉ 20 điểm mới cộng đủ 80 điểm kết quả; chú thích viết 10",
    cite=SCORING,
)
POINTS_READINGS = (EDGE, GAP, ASSET_ITEM)
HEADS_READINGS = (LAND, DDCI, OTHER_SCALE)
FROM_2026 = xl.Reading(
    id="hai-phong-from-2026",
    vi="Công chức từ năm 2026, viên chức từ năm 2026 (Nghị định 233): Quyết định 212 còn áp dụng không",
    en="Whether decision 212 still holds for civil servants and, under decree 233, for public employees from 2026 on",
    options=(
        OptionText(id="lapsed", vi="không: chỉ còn quy định của Trung ương", en="no: the centre's rules alone"),
        OptionText(id="still", vi="còn, bên cạnh quy định mới của Trung ương", en="yes, beside the centre's new rules"),
    ),
    why="Quyết định dựa vào Nghị định 90 mà không nói gì về lúc Nghị định ấy được thay thế; văn bản thay nó chưa thấy",
    cite=QD_212.at(),
)
