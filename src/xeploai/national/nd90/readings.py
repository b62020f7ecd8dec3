"""Cách hiểu của NĐ 90/2020 và NĐ 48/2023: what their texts, or the pages that quote them, leave open."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import LAW_80, ND_48, ND_90, REPLY_2026

_MEMORY = xl.Established.MEMORY

GOOD_UNITS = xl.Reading(
    id="nd90-good-units",
    vi="Cán bộ, công chức lãnh đạo muốn được tốt có phải từ 70% đơn vị trực tiếp quản lý xếp loại tốt trở lên không",
    en="Whether officials and leading civil servants, to be good, need 70% of their units good or above",
    options=(
        OptionText(
            id="not-asked", vi="không: chỉ đòi 100% đơn vị hoàn thành trở lên", en="no: only that all units completed"
        ),
        OptionText(id="asked", vi="có, như viên chức quản lý", en="yes, as of public employees who manage"),
    ),
    why="Chỉ điểm d khoản 2 Điều 13 (viên chức quản lý) được thấy có đòi; Quy định 89-QĐ/TW và quyết định năm 2025 của "
    "Hải Phòng, cùng lời văn, không đòi; Điều 5 và khoản 2 Điều 9 chưa được thấy",
    cite=ND_90.at("Điều 9", "2", established=_MEMORY),
)
SICK_ABSENCE = xl.Reading(
    id="nd90-sick-absence",
    vi="Nghỉ ốm có tính vào thời gian nghỉ không tham gia công tác từ 3 đến dưới 6 tháng không",
    en="Whether sick leave counts in the 3 to under 6 months of lawful absence",
    options=(
        OptionText(
            id="absent", vi="có: ốm là nghỉ theo quy định của pháp luật", en="yes: sick leave is lawful absence"
        ),
        OptionText(
            id="not-absent",
            vi="không: xếp theo thời gian làm việc thực tế",
            en="no: the time really worked is graded",
        ),
    ),
    why="Nghị định không nêu tên nghỉ ốm; hướng dẫn năm 2025 của một tỉnh xếp theo thời gian làm việc thực tế",
    cite=ND_90.at("Điều 2", "3"),
)
TRAINING_ABSENCE = xl.Reading(
    id="nd90-training-absence",
    vi="Thời gian được cử đi học có tính là nghỉ không tham gia công tác không",
    en="Whether time on training, sent by the agency, counts as lawful absence",
    options=(
        OptionText(id="absent", vi="có: không tham gia công tác", en="yes: one takes no part in the work"),
        OptionText(id="not-absent", vi="không: học là nhiệm vụ được giao", en="no: studying is a task assigned"),
    ),
    why="Nghị định không nêu; các nguồn hiểu khác nhau",
    cite=ND_90.at("Điều 2", "3"),
)
SHORT_FOR_MATERNITY = xl.Reading(
    id="nd90-short-for-maternity",
    vi="Công tác chưa đủ 6 tháng, có nghỉ thai sản nhưng cộng cả thời gian nghỉ vẫn chưa đủ (như mới tuyển dụng)",
    en="Worked less than 6 months with maternity leave, and less than 6 with the leave too (a recruit, say)",
    options=(
        OptionText(id="any-leave", vi="có nghỉ thai sản là được xếp loại", en="any maternity leave: graded"),
        OptionText(
            id="leave-is-why",
            vi="chưa đủ không phải vì nghỉ thai sản: không xếp loại",
            en="short for another reason than the leave: not graded",
        ),
    ),
    why="Khoản 3 Điều 2 trừ trường hợp nghỉ thai sản, không nói thời gian nghỉ có phải là lý do chưa đủ 6 tháng không",
    cite=ND_90.at("Điều 2", "3"),
)
SHORT_AND_DISCIPLINED = xl.Reading(
    id="nd48-short-and-disciplined",
    vi="Công tác chưa đủ 6 tháng lại bị kỷ luật trong năm",
    en="Worked less than 6 months, and was disciplined in the year",
    options=(
        OptionText(id="not-graded", vi="không xếp loại", en="not graded"),
        OptionText(id="not-completed", vi="không hoàn thành nhiệm vụ", en="not completed"),
    ),
    default="not-graded",
    why="Hai khoản cùng ở Điều 2, không khoản nào được nói là đứng trước; người không xếp loại thì không có mức nào, "
    "việc này được nêu để xem xét",
    cite=ND_48.at("Điều 1", "1"),
)
HEAD_AND_UNIT = xl.Reading(
    id="nd90-head-and-unit",
    vi="Cán bộ, viên chức quản lý có được xếp cao hơn cơ quan, đơn vị trực tiếp phụ trách không",
    en="Whether officials and public employees who manage may be graded above the unit they are in charge of",
    options=(
        OptionText(id="not-above", vi="không được xếp cao hơn, như công chức", en="not above it, as civil servants"),
        OptionText(id="tied-only", vi="chỉ phải gắn với kết quả của đơn vị", en="only tied to the unit's results"),
    ),
    why="Khoản 2 Điều 2 chỉ nói phải gắn với kết quả của đơn vị; trần theo đơn vị của công chức nằm trong Luật, với "
    "cán bộ, viên chức chưa thấy điều luật tương ứng",
    cite=ND_90.at("Điều 2", "2"),
)
AFTER_LAW_22 = xl.Reading(
    id="civil-servant-head-2025",
    vi="Quyết định từ ngày 01/7/2025, công chức lãnh đạo có còn không được cao hơn đơn vị trực tiếp phụ trách không",
    en="Whether, as decided from 1 July 2025 on, a leading civil servant is still not graded above the unit",
    options=(
        OptionText(
            id="kept", vi="vẫn không được cao hơn, vì xếp loại phải gắn với đơn vị", en="still not above the unit"
        ),
        OptionText(id="lapsed", vi="không còn: luật cũ đã hết hiệu lực", en="no longer: the old law had ended"),
    ),
    why="Luật năm 2008 hết hiệu lực ngày 01/7/2025; Điều 25 đến 27 của Luật 80 chỉ có hiệu lực từ 01/01/2026; Nghị "
    "định 90 chỉ nói gắn với kết quả của đơn vị",
    cite=LAW_80.at("Điều 44"),
)
UNDER_REVIEW = xl.Reading(
    id="nd48-under-review",
    vi="Việc xếp loại quyết định từ ngày 15/9/2023 đã được đưa ra xem xét trước ngày ấy hay chưa",
    en="Whether what is decided from 15 September 2023 on was already under review before that day",
    options=(
        OptionText(id="after", vi="chưa: áp dụng Nghị định 48", en="no: decree 48 holds"),
        OptionText(id="before", vi="rồi: giữ quy định cũ", en="yes: the old rules are kept"),
    ),
    default="after",
    why="Điều khoản chuyển tiếp giữ quy định cũ cho việc đang xem xét; việc xếp loại cuối năm bắt đầu sau ngày 15/9",
    cite=ND_48.at(),
)
SHARE_MEANT = xl.Reading(
    id="nd48-share-meant",
    vi="“Tỷ lệ đảng viên được xếp loại xuất sắc theo quy định của Đảng” là tỷ lệ quy định hay kết quả thực tế",
    en="Whether the Party members' share is the rate of the Party's rules or the outcome of their grading",
    options=(
        OptionText(id="rate", vi="tỷ lệ mà quy định của Đảng cho phép: 20%", en="the rate those rules allow: 20%"),
        OptionText(id="outcome", vi="kết quả xếp loại đảng viên của nơi ấy", en="the outcome for members there"),
    ),
    default="rate",
    why="Hiểu là kết quả thì quy định đi vòng: mức đảng viên lại dựa vào mức công chức, viên chức của chính người ấy",
    cite=ND_48.at("Điều 1", "1"),
)
LIMIT_BASE = xl.Reading(
    id="nd48-limit-base",
    vi="Tỷ lệ xuất sắc của cán bộ, công chức, viên chức: tính trên số nào",
    en="The limit of the excellent among officials, civil servants and public employees: of whom",
    options=(
        OptionText(
            id="all",
            vi="trên tổng số người của cơ quan, kể cả người không xếp loại",
            en="of all who work there, those not graded too",
        ),
        OptionText(id="graded", vi="trên tổng số được xếp loại", en="of all who are graded"),
        OptionText(id="good-or-above", vi="trên số xếp loại tốt trở lên", en="of those good or above"),
        OptionText(id="good", vi="trên số xếp loại tốt, không kể xuất sắc", en="of those good, without the excellent"),
    ),
    why="Nghị định nói “trong tổng số”, còn tỷ lệ mà Nghị định dẫn chiếu được Đảng tính trên số hoàn thành tốt",
    cite=ND_48.at("Điều 1", "1"),
)
LIMIT_OVER = xl.Reading(
    id="nd48-limit-over",
    vi="Tỷ lệ xuất sắc “trong tổng số cán bộ, công chức, viên chức”: tính riêng từng loại hay chung cả ba",
    en="The limit of the excellent “of all officials, civil servants and public employees”: of each sort or of all "
    "three together",
    options=(
        OptionText(id="each-kind", vi="riêng từng loại người", en="of each sort by itself"),
        OptionText(id="together", vi="chung cả ba loại", en="of all three together"),
    ),
    why="Câu chữ kể cả ba loại trong một tổng số; nhưng mỗi loại có tiêu chí riêng và người có thẩm quyền riêng",
    cite=ND_48.at("Điều 1", "1"),
)
LIMIT_ROUNDING = xl.Reading(
    id="nd48-limit-rounding",
    vi="Tỷ lệ xuất sắc của cán bộ, công chức, viên chức: số lẻ tính thế nào",
    en="The limit of the excellent among officials, civil servants and public employees: how a fraction is rounded",
    options=(
        OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
        OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
    ),
    default="down",
    why="Tỷ lệ “không quá” mà làm tròn lên thì đã quá; Nghị định không nói thêm về số lẻ",
    cite=ND_48.at("Điều 1", "1"),
)
DECIDED_IN_2026 = xl.Reading(
    id="year-2025-decided-in-2026",
    vi="Xếp loại công chức của năm 2025 quyết định từ ngày 01/01/2026 theo văn bản nào",
    en="By which text civil servants are graded for 2025 when that is decided from 1 January 2026 on",
    options=(
        OptionText(id="nd90", vi="Nghị định 90, như Bộ Nội vụ trả lời", en="decree 90, as the ministry answered"),
        OptionText(id="open", vi="chưa rõ: để ngỏ", en="not clear: left open"),
    ),
    default="nd90",
    why="Nghị định 335 bãi bỏ phần công chức của Nghị định 90 từ ngày 01/01/2026 mà không có điều khoản chuyển tiếp; "
    "tháng 01/2026 Bộ Nội vụ vẫn trả lời một trường hợp của năm 2025 theo Nghị định 90",
    cite=REPLY_2026.at(),
)
OFFICIALS_2026 = xl.Reading(
    id="officials-2026",
    vi="Từ năm 2026 cán bộ có còn được xếp loại theo Điều 4 đến 7 Nghị định 90 không",
    en="Whether officials are still graded by Articles 4 to 7 of decree 90 from 2026 on",
    options=(
        OptionText(id="nd90", vi="có: phần về cán bộ chưa bị bãi bỏ", en="yes: its part on officials was not repealed"),
        OptionText(
            id="party-rules",
            vi="không: cán bộ chỉ xếp loại theo quy định của Đảng (cá nhân lãnh đạo, quản lý)",
            en="no: officials are graded by the Party's rules alone (as leaders)",
        ),
    ),
    why="Nghị định 335 chỉ bãi bỏ phần công chức, Nghị định 233 được biết là chỉ thay phần viên chức; khoản 1 Điều 17 "
    "Luật 80 giao đánh giá cán bộ cho pháp luật và quy định của cơ quan có thẩm quyền",
    cite=LAW_80.at("Điều 17", "1"),
)
FIRST_HALF_2026 = xl.Reading(
    id="nd90-first-half-2026",
    vi="Sáu tháng đầu năm 2026 viên chức có được xếp loại riêng theo Nghị định 90 không",
    en="Whether public employees are graded by decree 90 for the first half of 2026 by itself",
    options=(
        OptionText(id="with-the-year", vi="không: xếp loại theo năm", en="no: grading is by the year"),
        OptionText(
            id="by-itself",
            vi="có: xếp loại như một năm, trừ mốc 6 tháng công tác",
            en="yes: as if it were a year, but for the 6 months worked",
        ),
    ),
    default="with-the-year",
    why="Nghị định 90 xếp loại theo năm công tác; phần viên chức hết hiệu lực ngày 30/6/2026, nghị định thay thế được "
    "thấy không nói gì về sáu tháng đầu năm",
    cite=ND_90.at("Điều 20"),
)
READINGS = (GOOD_UNITS, SHORT_FOR_MATERNITY, SICK_ABSENCE, TRAINING_ABSENCE, HEAD_AND_UNIT)
LIMIT_READINGS = (SHARE_MEANT, LIMIT_OVER, LIMIT_BASE, LIMIT_ROUNDING)
