"""Cách hiểu về xếp loại năm: what the signed text of NĐ 335/2025 leaves open about grades, limits and special cases."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import ND_335

_MEAN, _DISCIPLINE = ND_335.at("Điều 17", "3"), ND_335.at("Điều 11", "3", "a")
_LIMIT = ND_335.at("Điều 20", "5", "a")

# -- điểm trung bình ---------------------------------------------------------------------------------------------------

MEAN_OF = xl.Reading(
    id="nd335-mean-of",
    vi="Điểm cả năm của người không đủ 12 tháng có điểm (mới tuyển dụng, chuyển công tác …)",
    en="The year's score of whom not all 12 months have a score (new staff, transfers …)",
    options=(
        OptionText(id="real-months", vi="trung bình các tháng có điểm", en="the mean of the months with a score"),
        OptionText(
            id="twelve",
            vi="chia cho 12, trừ người nghỉ theo Điều 11.2; không kể tháng công tác mà cách hiểu khác cho bỏ",
            en="divided by 12, but for leave under Article 11.2; not by months of work that another reading leaves out",
        ),
    ),
    default="real-months",
    why="Điều 17.3 chỉ trừ Điều 11.2, nhưng chia cho 12 thì người chuyển đến, mới tuyển bị tính 0 cho tháng chưa công "
    "tác",
    cite=_MEAN,
)
QUARTER_IS = xl.Reading(
    id="nd335-quarter-is",
    vi="Theo dõi theo quý: điểm quý tính thế nào vào điểm cả năm",
    en="Tracked by quarters: how a quarter's score counts in the year's",
    options=(
        OptionText(
            id="three-months", vi="thay cho các tháng công tác của quý", en="for its months of work, three if all"
        ),
        OptionText(id="one-score", vi="mỗi điểm tính một lần, dù tháng hay quý", en="each score once, of either"),
    ),
    default="three-months",
    why="Điều 17.3 lấy trung bình 12 tháng, Mẫu số 02 có 12 dòng tháng",
    cite=_MEAN,
)
UNTRACKED = xl.Reading(
    id="nd335-untracked-months",
    vi="Có tháng công tác mà không có điểm (cử đi học, biệt phái, giữ nhiều vị trí, chưa có Danh mục sản phẩm …)",
    en="Months of work without a score (sent to study, seconded, several posts, no list of products yet …)",
    options=(
        OptionText(id="wait", vi="chờ đủ điểm mới xếp loại", en="grading waits for the scores"),
        OptionText(id="left-out", vi="bỏ tháng đó khi lấy trung bình", en="they are left out of the mean"),
    ),
    default="wait",
    why="Nghị định không nói về các trường hợp này: tháng chưa theo dõi coi là còn thiếu điểm (Danh mục chậm nhất "
    "30/6/2026 mới phải có, Điều 26.1a, nên đầu năm 2026 có nơi chưa chấm được)",
    cite=_MEAN,
)
DECEMBER = xl.Reading(
    id="nd335-december",
    vi="Xếp loại trước ngày 15/12 mà điểm cả năm cần 12 tháng: tháng 12 tính thế nào",
    en="Grading comes before 15 December and the year needs 12 months: how December counts",
    options=(
        OptionText(
            id="scored-by-15",
            vi="chấm tháng 12 theo nhiệm vụ đến hạn trước ngày 15/12, việc sau đó chuyển sang năm sau",
            en="December is scored on the tasks due by 15 December; later ones go to the next year",
        ),
        OptionText(
            id="left-out",
            vi="xếp loại theo các tháng đã chấm, chưa cần điểm tháng 12",
            en="the year is graded on the months scored so far, without December",
        ),
    ),
    default="scored-by-15",
    why="Điều 17.3 lấy 12 tháng, Điều 19.2 xếp loại trước 15/12; Sổ tay chuyển nhiệm vụ đến hạn sau 15/12 sang năm sau",
    cite=ND_335.at("Điều 19", "2"),
)
UNDER_FIFTY = xl.Reading(
    id="nd335-under-fifty",
    vi="“Kết quả theo dõi, đánh giá dưới 50 điểm”: điểm cả năm hay của một tháng, quý bất kỳ",
    en="A result below 50 points: of the year or of any month or quarter",
    options=(
        OptionText(id="year", vi="điểm trung bình cả năm", en="of the year"),
        OptionText(id="any-period", vi="một tháng hoặc quý bất kỳ", en="of any month or quarter"),
    ),
    default="year",
    why="Khoản 1 đến 3 Điều 20 dùng cùng thước đo, là điểm cả năm",
    cite=ND_335.at("Điều 20", "4", "a"),
)

# -- trường hợp đặc biệt -----------------------------------------------------------------------------------------------

LEAVE_LEAST = xl.Reading(
    id="nd335-leave-least",
    vi="Nghỉ ốm, thai sản mà thời gian làm việc chưa đủ 6 tháng có được xếp loại không",
    en="Whether who was on sick or maternity leave and worked less than 6 months is graded",
    options=(
        OptionText(id="no-least", vi="có, theo thời gian làm việc thực tế", en="yes, on the time really worked"),
        OptionText(id="six-months", vi="không, vẫn phải đủ 6 tháng", en="no, six months are needed all the same"),
    ),
    default="no-least",
    why="Điều 11.1 trừ các trường hợp của Điều 11.2, và 6 tháng ở đó chỉ đòi của người nghỉ việc riêng",
    cite=ND_335.at("Điều 11", "2"),
)
LEAVE_IS_WHY = xl.Reading(
    id="nd335-short-for-leave",
    vi="Công tác chưa đủ 6 tháng, có nghỉ ốm, thai sản nhưng cộng cả thời gian nghỉ vẫn chưa đủ (như mới tuyển dụng)",
    en="Worked less than 6 months with sick or maternity leave, and less than 6 with the leave too (a recruit, say)",
    options=(
        OptionText(
            id="any-leave",
            vi="có nghỉ là theo Điều 11.2: được xếp loại, nếu điều ấy không đòi đủ 6 tháng",
            en="any leave: Article 11.2, graded unless that is read as asking for six months",
        ),
        OptionText(
            id="leave-is-why",
            vi="chưa đủ không phải vì nghỉ là theo Điều 11.1: không xếp loại",
            en="not for the leave: Article 11.1, not graded",
        ),
    ),
    why="Điều 11.1 trừ trường hợp của Điều 11.2, không nói thời gian nghỉ có phải là lý do chưa đủ 6 tháng hay không",
    cite=ND_335.at("Điều 11", "1"),
)
SHORT_AND_DISCIPLINED = xl.Reading(
    id="nd335-short-and-disciplined",
    vi="Công tác chưa đủ 6 tháng, kể cả vì nghỉ ốm, thai sản, lại bị kỷ luật trong năm",
    en="Worked less than 6 months, for sick or maternity leave too, and was disciplined in the year",
    options=(
        OptionText(id="not-graded", vi="không xếp loại (Điều 11.1, 11.2)", en="not graded (Articles 11.1, 11.2)"),
        OptionText(id="not-completed", vi="không hoàn thành nhiệm vụ (Điều 11.3)", en="not completed (Article 11.3)"),
    ),
    default="not-graded",
    why="Nghị định không nói khoản nào trước; người không xếp loại thì không có mức nào, việc này được nêu để xem xét",
    cite=ND_335.at("Điều 11", "1"),
)
PRIVATE = xl.Reading(
    id="nd335-private-discipline",
    vi="Kỷ luật vì việc riêng, không do suy thoái, không liên quan công vụ",
    en="Discipline for a private matter, neither degradation nor linked to duty",
    options=(
        OptionText(id="not-counted", vi="không phải căn cứ không hoàn thành", en="no ground of the lowest grade"),
        OptionText(id="counted", vi="là căn cứ không hoàn thành", en="a ground of the lowest grade"),
    ),
    default="not-counted",
    why="Điều 11.3a và Điều 20.4c chỉ nói suy thoái và hoạt động công vụ; nếu có kết luận vi phạm nêu gương thì theo "
    "Điều 20.4b",
    cite=_DISCIPLINE,
)
IN_THE_YEAR = xl.Reading(
    id="nd335-disciplined-in-year",
    vi="“Bị kỷ luật trong năm đánh giá”: theo ngày có hiệu lực hay ngày ra quyết định",
    en="Disciplined in the year: by the day of effect or of the decision",
    options=(
        OptionText(id="effect", vi="ngày quyết định có hiệu lực", en="the day of effect"),
        OptionText(id="decision", vi="ngày ra quyết định", en="the day of the decision"),
    ),
    default="effect",
    why="Đoạn 2 điểm a khoản 3 Điều 11 nói về quyết định “có hiệu lực trong cùng năm đánh giá”",
    cite=_DISCIPLINE,
)
OLD_BODY = xl.Reading(
    id="nd335-old-body",
    vi="Vi phạm ở tổ chức cũ mà trong năm đánh giá còn công tác ở đó, kỷ luật ở tổ chức mới: tính vào kết quả nào",
    en="A breach at a former body left in this very year, disciplined at the new one: in which result it counts",
    options=(
        OptionText(id="reopen", vi="chỉ xem xét lại kết quả ở tổ chức cũ", en="only the former body's is looked at"),
        OptionText(id="this-year", vi="tính vào kết quả năm này", en="it counts in this year's result"),
    ),
    why="Điều 11.3c chỉ nói “tính vào kết quả của tổ chức cũ”; một năm chỉ có một kết quả, do tổ chức mới xếp loại "
    "(Điều 19.1)",
    cite=ND_335.at("Điều 11", "3", "c"),
)
NOT_ABOVE = xl.Reading(
    id="nd335-not-above",
    vi="Không cao hơn mức của tổ chức: chỉ người đứng đầu, hay cả cấp phó",
    en="Not above the organisation's grade: the head alone or deputies too",
    options=(
        OptionText(id="heads", vi="chỉ người đứng đầu", en="the head alone"),
        OptionText(id="deputies-too", vi="cả cấp phó", en="deputies too"),
    ),
    default="heads",
    why="Điều 20.6 chỉ nêu người đứng đầu",
    cite=ND_335.at("Điều 20", "6"),
)
HEAD_OF = xl.Reading(
    id="nd335-head-of",
    vi="“Người đứng đầu tổ chức” có gồm người đứng đầu đơn vị cấu thành (phòng …) không",
    en="Whether the head of an organisation includes heads of component units",
    options=(
        OptionText(id="graded-units", vi="có, nếu đơn vị đó được xếp loại", en="yes, where the unit is graded"),
        OptionText(id="agencies", vi="không, chỉ cơ quan sử dụng công chức", en="no, only of using agencies"),
    ),
    default="graded-units",
    why="Điều 2.1, Điều 5 xếp loại cả phòng và tương đương là tổ chức; đơn vị không xếp loại thì không có mức để so",
    cite=ND_335.at("Điều 20", "6"),
)

# -- tỷ lệ xuất sắc ----------------------------------------------------------------------------------------------------

LIMIT_BASE = xl.Reading(
    id="nd335-limit-base",
    vi="Tỷ lệ xuất sắc tính trên số nào",
    en="Of whom the share of the excellent is taken",
    options=(
        OptionText(id="good", vi="trên số xếp loại tốt, không kể xuất sắc", en="of those good, without the excellent"),
        OptionText(id="good-or-above", vi="trên số xếp loại tốt trở lên", en="of those good or above"),
    ),
    default="good",
    why="Câu chữ là tổng số được xếp loại “Hoàn thành tốt nhiệm vụ”, tên một mức, đặt trong ngoặc kép",
    cite=ND_335.at("Điều 8, Điều 20", "5", "a"),
)
LIMIT_ROUNDING = xl.Reading(
    id="nd335-limit-rounding",
    vi="Số suất xuất sắc lẻ tính thế nào",
    en="How a fraction of a place is rounded",
    options=(
        OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
        OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
        OptionText(
            id="one-of-few",
            vi="làm tròn xuống, nhóm dưới 5 người được 1, như quy định của một tỉnh",
            en="rounded down, and one in a group of fewer than 5, as one province has it",
        ),
    ),
    default="down",
    why="“Không vượt quá” thì làm tròn lên là vượt; hệ quả là nhóm có dưới 5 người hoàn thành tốt (dưới 4, nếu tỷ lệ "
    "là 25%) không có suất nào. Nhóm dưới 5 người được chọn 1 là Điều 18 Quyết định 06/2026/QĐ-UBND của Quảng Ninh, "
    "chỉ biết qua phần mềm của một bệnh viện",
    cite=_LIMIT,
)
BODIES_ROUNDING = xl.Reading(
    id="nd335-organisation-limit-rounding",
    vi="Số suất xuất sắc lẻ của các tổ chức tính thế nào",
    en="How a fraction of an organisation's place is rounded",
    options=(
        OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
        OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
    ),
    default="down",
    why="“Không vượt quá” thì làm tròn lên là vượt; hệ quả là người công nhận dưới 5 tổ chức hoàn thành tốt (dưới 4, "
    "nếu tỷ lệ là 25%) không có suất nào. Ngoại lệ của một tỉnh cho nhóm dưới 5 chỉ nói về người",
    cite=ND_335.at("Điều 8", "5", "a"),
)
LIMIT_WITHIN = xl.Reading(
    id="nd335-limit-within",
    vi="Tỷ lệ xuất sắc “trong phạm vi cùng một cơ quan, tổ chức, đơn vị”: cả cơ quan hay từng đơn vị cấu thành",
    en="The share of the excellent within one agency, organisation or unit: the whole agency or each component unit",
    options=(
        OptionText(id="agency", vi="cả cơ quan, gồm các đơn vị cấu thành", en="the agency with its component units"),
        OptionText(id="unit", vi="từng đơn vị cấu thành (phòng …)", en="each component unit"),
    ),
    default="agency",
    why="Điều 21 nói “cơ quan, tổ chức, đơn vị có đơn vị cấu thành”, nên ba từ ấy chỉ cả cơ quan; nhưng Điều 3.1 cũng "
    "gọi đơn vị cấu thành là cơ quan (trực tiếp sử dụng công chức)",
    cite=_LIMIT,
)
HIGHER_SHARE = xl.Reading(
    id="nd335-higher-share",
    vi="Tỷ lệ cao hơn, đến 25%: có đòi tổ chức đó được xếp loại xuất sắc không",
    en="The higher share of up to 25%: whether the organisation must be graded excellent",
    options=(
        OptionText(id="decision", vi="không, chỉ cần quyết định", en="no, the decision is enough"),
        OptionText(id="excellent", vi="có, tổ chức phải hoàn thành xuất sắc", en="yes, it must be excellent"),
    ),
    default="decision",
    why="Điều 20.5b nêu thành tích của tổ chức và quyết định của cấp có thẩm quyền, không nêu mức xếp loại",
    cite=ND_335.at("Điều 20", "5", "b"),
)

# -- tổ chức -----------------------------------------------------------------------------------------------------------

BAND_MISSED = xl.Reading(
    id="nd335-organisation-band-missed",
    vi="Tổ chức đủ điểm của một mức mà thiếu điều kiện của mức đó",
    en="An organisation with the points of a grade that misses its conditions",
    options=(
        OptionText(
            id="next-lower", vi="mức thấp hơn liền kề mà đủ điều kiện", en="the next grade whose conditions hold"
        ),
        OptionText(
            id="authority",
            vi="đủ 90 điểm và điều kiện của mức tốt thì người công nhận quyết định mức tốt hay mức hoàn thành; còn lại "
            "là mức thấp hơn liền kề",
            en="with 90 points and the conditions of good, who recognises the grade decides between good and "
            "completed; else the next grade below",
        ),
    ),
    why="Điều 8 không nói; thiếu điều kiện của mức tốt thì chỉ còn mức hoàn thành để quyết định",
    cite=ND_335.at("Điều 8"),
)
TASKS_GAP = xl.Reading(
    id="nd335-organisation-gap",
    vi="Tổ chức xong từ 70% kế hoạch năm mà chưa đủ 100% nhiệm vụ được giao, hoặc đủ mà chậm tiến độ trên 20%",
    en="An organisation that did 70% of the programme and not all its tasks, or all with more than 20% late",
    options=(
        OptionText(id="completed", vi="hoàn thành nhiệm vụ", en="completed"),
        OptionText(id="not-completed", vi="không hoàn thành nhiệm vụ", en="not completed"),
        OptionText(id="authority", vi="người công nhận quyết định", en="who recognises the grade decides"),
    ),
    why="Khoản 3 Điều 8 đòi 100% và không quá 20% chậm, khoản 4 chỉ nêu dưới 70% kế hoạch năm: giữa hai bên không mức "
    "nào nhận",
    cite=ND_335.at("Điều 8", "3"),
)
FORCE_MAJEURE = xl.Reading(
    id="nd335-force-majeure",
    vi="Tổ chức không hoàn thành nhiệm vụ mà có lý do bất khả kháng: được xem xét, xếp loại đến mức nào",
    en="An organisation that did not complete its tasks for force majeure: up to which grade it may be weighed",
    options=(
        OptionText(id="completed", vi="đến mức hoàn thành nhiệm vụ", en="up to completed"),
        OptionText(
            id="any",
            vi="mọi mức, không đòi nhiệm vụ đủ 100%, đúng hạn; các điều kiện khác của mức vẫn đòi",
            en="any grade, all tasks done and on time not being asked, the grade's other conditions being",
        ),
    ),
    why="Điểm b khoản 4 Điều 8 giao cấp có thẩm quyền xem xét, không nêu mức cao nhất; khoản 1, 2 đòi 100% nhiệm vụ mà "
    "không nêu ngoại lệ, nhưng khoản 3 cũng vậy",
    cite=ND_335.at("Điều 8", "4", "b"),
)
OF_SERVANTS = (
    MEAN_OF,
    QUARTER_IS,
    UNTRACKED,
    DECEMBER,
    UNDER_FIFTY,
    LEAVE_LEAST,
    LEAVE_IS_WHY,
    SHORT_AND_DISCIPLINED,
    PRIVATE,
    IN_THE_YEAR,
    OLD_BODY,
    NOT_ABOVE,
    HEAD_OF,
)
OF_LIMITS = (LIMIT_WITHIN, LIMIT_BASE, LIMIT_ROUNDING, BODIES_ROUNDING, HIGHER_SHARE)
OF_ORGANISATIONS = (BAND_MISSED, TASKS_GAP, FORCE_MAJEURE)
