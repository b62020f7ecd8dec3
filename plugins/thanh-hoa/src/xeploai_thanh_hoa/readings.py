"""Cách hiểu: where the draft, the software made from the signed text, and decree 335 part, or say nothing."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai_thanh_hoa.instruments import HD_03
from xeploai_thanh_hoa.parameters import CONDITIONS, LEAST_WORK, LIMIT, RESULTS

NOT_RATED = xl.Reading(
    id="thanh-hoa-not-rated",
    vi="Làm việc dưới 50% số ngày làm việc của tháng có được xếp loại không",
    en="Whether who worked less than half of the month's working days is graded",
    options=(
        OptionText(id="draft", vi="không, như dự thảo", en="no, as the draft has it"),
        OptionText(id="graded", vi="có: văn bản đã ký chưa thấy nói", en="yes: the signed text is not known to say so"),
    ),
    why="Chỉ dự thảo nói; ghi chép về văn bản đã ký không nhắc điều này",
    cite=LEAST_WORK,
)
SHORT_AND_DISCIPLINED = xl.Reading(
    id="thanh-hoa-short-and-disciplined",
    vi="Làm việc dưới 50% số ngày làm việc của tháng lại bị kỷ luật trong tháng",
    en="Worked less than half of the month's working days, and was disciplined in it",
    options=(
        OptionText(id="not-graded", vi="không xếp loại (dự thảo, Điều 6.7)", en="not graded (the draft, Article 6.7)"),
        OptionText(id="not-completed", vi="xếp loại D (Điều 8.4)", en="D (Article 8.4)"),
    ),
    default="not-graded",
    why="Không điều nào được thấy nói là đứng trước; người không xếp loại thì không có loại nào, việc này được nêu để "
    "xem xét, như cách hiểu tương ứng của Nghị định 335",
    cite=LEAST_WORK,
)
QUALITY_OF = xl.Reading(
    id="thanh-hoa-quality-of",
    vi="Chất lượng, tiến độ chia cho số được giao hay số đã hoàn thành",
    en="Whether quality and progress are over what was assigned or over what was done",
    options=(
        OptionText(id="assigned", vi="số được giao, như Nghị định 335", en="assigned, as decree 335 has it"),
        OptionText(
            id="done", vi="số đã hoàn thành, như phần mềm của tỉnh", en="done, as the province's software has it"
        ),
    ),
    default="assigned",
    why="Quy định lấy công thức của Nghị định 335, trong đó mẫu số là số được giao; phần mềm không phải quy định. Của "
    "công chức thì Nghị định đã nói, không phải chọn",
    cite=RESULTS,
)
NOTHING_ASSIGNED = xl.Reading(
    id="thanh-hoa-nothing-assigned",
    vi="Tháng không được giao nhiệm vụ nào",
    en="A month without any task assigned",
    options=(
        OptionText(id="no-score", vi="không có điểm kết quả", en="there are no points of results"),
        OptionText(id="full", vi="kết quả 100%, như phần mềm của tỉnh", en="100%, as the province's software has it"),
    ),
    why="Không văn bản nào được thấy nói; của công chức xem cách hiểu tương ứng của Nghị định 335",
    cite=RESULTS,
)
TASK_FAILED = xl.Reading(
    id="thanh-hoa-task-failed",
    vi="Trên 50% nhiệm vụ không hoàn thành: nhiệm vụ thế nào là không hoàn thành",
    en="More than 50% of the tasks not completed: when a task is not completed",
    options=(
        OptionText(id="not-completed", vi="chưa làm xong", en="it is not done"),
        OptionText(id="under-half", vi="làm chưa được 50% khối lượng", en="less than half of its quantity is done"),
    ),
    why="Mốc nửa khối lượng là của người viết phần mềm; quy định chỉ nói không hoàn thành",
    cite=CONDITIONS,
)
LATE_TASKS = xl.Reading(
    id="thanh-hoa-late-tasks",
    vi="Chậm quá 20% số nhiệm vụ: có còn xếp loại C được không",
    en="More than 20% of the tasks late: whether C is still open",
    options=(
        OptionText(
            id="condition", vi="là điều kiện của C; mức thay thế chưa thấy", en="a condition; what follows unseen"
        ),
        OptionText(
            id="warning", vi="chỉ nhắc, như phần mềm của tỉnh", en="a warning, as the province's software has it"
        ),
    ),
    why="Ghi chép về Điều 8 nêu điều kiện chậm không quá 20%, phần mềm chỉ cảnh báo",
    cite=CONDITIONS,
)
LIMIT_BINDS = xl.Reading(
    id="thanh-hoa-limit-binds",
    vi="Loại A không quá 20%: vượt thì có giữ lại ở loại B không",
    en="No more than 20% of A: whether who is beyond it is held at B",
    options=(
        OptionText(id="binding", vi="có: “không quá”, như dự thảo", en="yes: 'no more than', as the draft has it"),
        OptionText(
            id="warning",
            vi="không: chỉ nhắc cơ quan, như phần mềm của tỉnh",
            en="no: the agency is warned, as the province's software has it",
        ),
    ),
    why="Tỷ lệ chỉ thấy trong dự thảo; phần mềm làm theo văn bản đã ký chỉ cảnh báo ở bảng tổng hợp, không nói khi "
    "vượt thì làm gì",
    cite=LIMIT,
)
LIMIT_BASE = xl.Reading(
    id="thanh-hoa-limit-base",
    vi="Loại A không quá 20%: tính trên số nào",
    en="No more than 20% of A: of whom",
    options=(
        OptionText(id="good", vi="số xếp loại B, không kể A", en="those graded B, without A"),
        OptionText(id="good-or-above", vi="số xếp loại B trở lên", en="those graded B or above"),
    ),
    why="Chỉ dự thảo nói, theo câu chữ của Nghị định 335 về “số hoàn thành tốt”; phần mềm lấy riêng số B",
    cite=LIMIT,
)
LIMIT_ROUNDING = xl.Reading(
    id="thanh-hoa-limit-rounding",
    vi="Loại A không quá 20%: số lẻ tính thế nào",
    en="No more than 20% of A: how a fraction is rounded",
    options=(
        OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
        OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
    ),
    default="down",
    why="“Không quá” mà làm tròn lên thì đã quá; phần mềm của tỉnh cũng làm tròn xuống",
    cite=LIMIT,
)
LIMIT_AMONG = xl.Reading(
    id="thanh-hoa-limit-among",
    vi="Loại A không quá 20%: tính riêng từng loại người hay tính chung cả cơ quan",
    en="No more than 20% of A: each sort of persons apart, or all of an agency together",
    options=(
        OptionText(id="apart", vi="cán bộ, công chức, viên chức, người lao động tính riêng", en="each sort apart"),
        OptionText(id="together", vi="tính chung mọi người của cơ quan", en="all of an agency together"),
    ),
    why="Dự thảo chỉ nói trong cùng cơ quan và trong từng nhóm có nhiệm vụ tương đồng",
    cite=LIMIT,
)
OF_MONTHS = (
    NOT_RATED,
    SHORT_AND_DISCIPLINED,
    QUALITY_OF,
    NOTHING_ASSIGNED,
    TASK_FAILED,
    LATE_TASKS,
    LIMIT_BINDS,
    LIMIT_BASE,
    LIMIT_ROUNDING,
    LIMIT_AMONG,
)
QUARTER_EXCELLENT = xl.Reading(
    id="thanh-hoa-quarter-excellent",
    vi="Quý: để xuất sắc có phải đủ 30 điểm phần A và mọi trục đạt 100% không",
    en="Of quarters: whether the excellent need all 30 points of part A and 100% on every axis",
    options=(
        OptionText(id="all-full", vi="có, như phần mềm của tỉnh", en="yes, as the province's software has it"),
        OptionText(id="points", vi="không: chỉ cần từ 90 điểm", en="no: 90 points are enough"),
    ),
    why="Có thể là cách hiểu của người viết phần mềm; hướng dẫn chưa được thấy",
    cite=HD_03.at(),
)
OF_QUARTERS = (QUARTER_EXCELLENT,)
