"""Cách hiểu: what the sources leave open, declared instead of chosen in silence."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai_hoa_binh.instruments import HD_12, HD_16, HD_21_CARRIED_BACK, KH_183, QD_31, QD_132

STANDARDS = xl.Reading(
    id="hd16-standards",
    vi="Điều kiện của từng mức chất lượng theo Hướng dẫn 16-HD/BTCTW chưa được thấy toàn văn",
    en="The conditions of the grades in guidance 16-HD/BTCTW were not seen",
    options=(
        OptionText(
            id="not-seen",
            vi="Không suy ra điều kiện nào: chỉ các căn cứ không hoàn thành nhiệm vụ đã biết được áp dụng",
            en="No condition is inferred: only the known grounds of the lowest grade hold",
        ),
        OptionText(
            id="hd21-wording",
            vi="Dùng tương tự lời văn Hướng dẫn 21-HD/BTCTW (18/10/2019); mọi tiêu chí ở phần I và II của phiếu "
            "tổ chức đảng là tiêu chí kết quả; các tỷ lệ 100%, 80%, 50%, 20% tính trên số đảng viên được xếp loại",
            en="The wording of guidance 21-HD/BTCTW (18/10/2019) by analogy; all criteria in parts I and II of the "
            "form of organisations count as criteria of results; the shares 100%, 80%, 50%, 20% are of the members "
            "who are graded",
        ),
    ),
    default="not-seen",
    why="Hướng dẫn 21 ban hành sau năm 2018: không áp dụng ngược khi người dùng không nói rõ",
    cite=HD_16.at(),
)
HD21_WORDING = STANDARDS.option("hd21-wording")

SIX_MONTHS_COUNT = xl.Reading(
    id="six-months-count",
    vi="Người kết nạp ngày 01/7 đã đủ 6 tháng vào ngày 31/12 hay chưa",
    en="Whether a member admitted on 1 July has completed 6 months on 31 December",
    options=(
        OptionText(id="last-day-counts", vi="Đã đủ: ngày 31/12 được tính trọn", en="Yes: 31 December counts in full"),
        OptionText(id="anniversary", vi="Chưa đủ: đủ vào ngày 01/01", en="No: they are completed on 1 January"),
    ),
    why="Chưa thấy văn bản nào nói cách tính tháng, hay tính đến ngày nào; ở đây tính đến ngày 31/12, và chỉ vì tính "
    "như thế mà cách hiểu này chỉ chạm tới người kết nạp đúng ngày 01/7",
    cite=HD_16.at(),
)

UNDER_HALF = xl.Reading(
    id="under-half",
    vi="Đảng viên hoàn thành dưới 50% chỉ tiêu, nhiệm vụ: riêng điều đó đã là không hoàn thành nhiệm vụ hay chưa",
    en="Whether less than 50% of the targets and tasks alone means that a member has not completed",
    options=(
        OptionText(
            id="hd16-alone",
            vi="Riêng điều đó là đủ, như Hướng dẫn 16 viết",
            en="It does by itself, as guidance 16 has it",
        ),
        OptionText(
            id="qd132-and-key-targets",
            vi="Chỉ khi các chỉ tiêu chủ yếu cũng không đạt 100%, như Quy định 132 viết",
            en="Only where the key targets were not met in full either, as regulation 132 has it",
        ),
    ),
    why="Quy định 132, văn bản cao hơn, đòi cả hai điều (Điều 12.4c); Hướng dẫn 16 và 21, hướng dẫn thi hành nó, chỉ "
    "nêu một; chưa thấy văn bản nào gỡ chỗ khác nhau này",
    cite=QD_132.at("Điều 12", "4", "c"),
)

OVER_20 = xl.Reading(
    id="over-20-not-completed",
    vi="Chi bộ có trên 20% đảng viên không hoàn thành nhiệm vụ: chỉ một nguồn nói rằng chi bộ cũng vậy",
    en="A cell with more than 20% of members not completed: one source alone says that it has not completed either",
    options=(
        OptionText(id="lowers", vi="Chi bộ không hoàn thành nhiệm vụ", en="The cell has not completed its tasks"),
        OptionText(id="no-rule", vi="Không có quy định này", en="There is no such rule"),
    ),
    why="Danh sách trong văn bản bị cắt, nguồn còn lại chưa đủ để chọn",
    cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "d"),
)

_ONE_SENTENCE = "Bài báo chỉ thuật lại một câu: “không tự chấm điểm được, không được cấp ủy công nhận suốt 12 tháng”"
MEETINGS_MISSING = xl.Reading(
    id="meetings-missing",
    vi="“Suốt 12 tháng”: thiếu một kỳ sinh hoạt là không xếp loại, hay thiếu mọi kỳ",
    en="'Through all 12 months': whether one meeting that lacks it is enough, or all must",
    options=(
        OptionText(id="any", vi="Thiếu ở bất kỳ kỳ nào", en="Any meeting lacks it"),
        OptionText(id="all", vi="Thiếu ở mọi kỳ", en="Every meeting lacks it"),
    ),
    why=_ONE_SENTENCE,
    cite=QD_31.at(),
)
MEETINGS_CONDITION = xl.Reading(
    id="meetings-condition",
    vi="“Không tự chấm điểm được, không được cấp ủy công nhận”: một trong hai, hay cả hai",
    en="'Not self-scored, not recognised by the committee': whether either lack is enough, or both are needed",
    options=(
        OptionText(id="either", vi="Một trong hai", en="Either"),
        OptionText(id="both", vi="Cả hai", en="Both"),
    ),
    why=_ONE_SENTENCE,
    cite=QD_31.at(),
)

IN_CHARGE = xl.Reading(
    id="in-charge",
    vi="“Chi bộ không xuất sắc thì bí thư chi bộ, lãnh đạo phụ trách không thể xuất sắc”: ai là lãnh đạo phụ trách",
    en="Who the 'leader in charge' is whom a cell that is not excellent holds down beside its secretary",
    options=(
        OptionText(
            id="committee-member",
            vi="Cấp ủy viên được phân công phụ trách chi bộ",
            en="The member of the committee above who is in charge of the cell",
        ),
        OptionText(
            id="secretary-only",
            vi="Chính là bí thư chi bộ, không thêm ai",
            en="The secretary himself, nobody else",
        ),
    ),
    why="Bài báo không nói rõ, chưa thấy văn bản; bài còn nhắc người đứng đầu cấp ủy cơ quan, đơn vị",
    cite=KH_183.at(),
)

THIRD_CHILD = xl.Reading(
    id="third-child-organisation",
    vi="Cấp ủy viên bị kỷ luật vì sinh con thứ ba: chi bộ có bị hạ mức không",
    en="A committee member disciplined for a third child: whether the cell falls with him",
    options=(
        OptionText(
            id="no-effect",
            vi="Không: chi bộ vẫn có thể tốt hoặc xuất sắc, chỉ chi ủy viên ấy không hoàn thành nhiệm vụ",
            en="No: the cell may still be good or excellent, only that member has not completed",
        ),
        OptionText(
            id="not-good",
            vi="Chi bộ không được xếp loại tốt hoặc xuất sắc (cách hiểu riêng của bộ quy tắc này)",
            en="The cell may be neither good nor excellent (a reading of this rule set alone)",
        ),
        OptionText(
            id="not-completed",
            vi="Chi bộ cũng không hoàn thành nhiệm vụ, theo quy định của Trung ương",
            en="The cell has not completed either, by the central rule",
        ),
    ),
    why="Câu của bài báo hiểu được hai cách: tổ chức đảng vẫn được xuất sắc, tốt dù có cấp ủy viên không hoàn thành; "
    "hoặc quy định của Trung ương kéo chính tổ chức đảng xuống không hoàn thành. Mức ở giữa không có trong bài báo",
    cite=KH_183.at(),
)

LIMIT_BASE = xl.Reading(
    id="limit-base",
    vi="Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ: tính trên số đảng viên nào",
    en="The limit of 20% excellent: of which members",
    options=(
        OptionText(id="good", vi="trên số xếp loại tốt, không kể xuất sắc", en="of those good, without the excellent"),
        OptionText(id="good-or-above", vi="trên số xếp loại tốt trở lên", en="of those good or above"),
        OptionText(id="graded", vi="trên số được xếp loại", en="of all who are graded"),
    ),
    why="Bài báo chỉ nêu con số; Hướng dẫn 21 (2019) viết: số được xếp loại hoàn thành tốt nhiệm vụ",
    cite=KH_183.at(),
)
LIMIT_GROUP = xl.Reading(
    id="limit-group",
    vi="Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ: trong phạm vi nào",
    en="The limit of 20% excellent: within which group",
    options=(
        OptionText(id="grassroots", vi="trong tổ chức cơ sở đảng", en="within the grassroots organisation"),
        OptionText(id="cell", vi="trong chi bộ", en="within the cell"),
    ),
    why="Bài báo chỉ nêu con số; Hướng dẫn 21 (2019) viết: trong từng tổ chức cơ sở đảng",
    cite=KH_183.at(),
)
LIMIT_ROUNDING = xl.Reading(
    id="limit-rounding",
    vi="Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ: số lẻ tính thế nào",
    en="The limit of 20% excellent: how a fraction is rounded",
    options=(
        OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
        OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
    ),
    why="Bài báo chỉ viết “tỷ lệ 20%”; chưa thấy văn bản nào của năm 2018 nói cách làm tròn",
    cite=KH_183.at(),
)

WHICH_HD_12 = xl.Reading(
    id="which-hd12",
    vi="“Hướng dẫn số 12” là của tỉnh hay là Hướng dẫn 12-HD/BTCTW (06/7/2018)",
    en="Whether 'guidance 12' is the province's or the central 12-HD/BTCTW (06/7/2018)",
    options=(
        OptionText(id="province", vi="Của Ban Thường vụ Tỉnh ủy, như bài báo viết", en="The province's, as reported"),
        OptionText(id="central", vi="Của Ban Tổ chức Trung ương", en="The central one"),
    ),
    why="Bài báo viết của Ban Thường vụ Tỉnh ủy, có 6 tiêu chí và tự chấm điểm; văn bản Trung ương cùng số và cùng nói "
    "về sinh hoạt chi bộ, nhưng có năm nhóm tiêu chí và không có điểm",
    cite=HD_12.at(),
)
READINGS = (
    STANDARDS,
    SIX_MONTHS_COUNT,
    UNDER_HALF,
    OVER_20,
    MEETINGS_MISSING,
    MEETINGS_CONDITION,
    IN_CHARGE,
    THIRD_CHILD,
    LIMIT_BASE,
    LIMIT_GROUP,
    LIMIT_ROUNDING,
    WHICH_HD_12,
)
