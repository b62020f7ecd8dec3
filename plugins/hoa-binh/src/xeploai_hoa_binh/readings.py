"""Cách hiểu: what the report of the province leaves open, declared instead of chosen in silence."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import HD_16
from xeploai.national.qd132.readings import LIMIT_BASE as CENTRAL_BASE
from xeploai_hoa_binh.instruments import HD_12, QD_31, UNNAMED

# -- the meetings of the year ------------------------------------------------------------------------------------------

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
        OptionText(id="both", vi="Cả hai, dù ở những kỳ khác nhau", en="Both, be it of different meetings"),
    ),
    why=_ONE_SENTENCE,
    cite=QD_31.at(),
)
MEETINGS_WHOSE = xl.Reading(
    id="meetings-whose",
    vi="“Tổ chức đảng nào”: 12 kỳ thường kỳ và 4 kỳ chuyên đề là của chi bộ, hay của mọi tổ chức đảng",
    en="Whose 12 regular and 4 thematic meetings the sentence means: those of cells, or of every organisation",
    options=(
        OptionText(id="cells", vi="Chỉ chi bộ", en="Of cells alone"),
        OptionText(id="every", vi="Mọi tổ chức đảng", en="Of every Party organisation"),
    ),
    why="Bài báo viết “tổ chức Đảng nào”, trong đoạn nói về sinh hoạt chi bộ",
    cite=QD_31.at(),
)
MEETINGS_PART_OF_YEAR = xl.Reading(
    id="meetings-part-of-year",
    vi="Tổ chức đảng thành lập hoặc kết thúc hoạt động trong năm có phải đủ 12 kỳ và 4 kỳ như nơi khác không",
    en="Whether an organisation set up or ended in the year needs all 12 and 4 meetings like any other",
    options=(
        OptionText(id="all-the-same", vi="Phải đủ như nơi khác", en="It does"),
        OptionText(id="not-asked", vi="Không đòi hỏi", en="It does not"),
    ),
    why="Bài báo không nói đến trường hợp này",
    cite=QD_31.at(),
)

# -- who is held down by a cell ----------------------------------------------------------------------------------------

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
            id="leader-in-charge",
            vi="Người lãnh đạo được phân công trực tiếp phụ trách cơ quan, đơn vị có chi bộ",
            en="The leader who is directly in charge of the agency or unit to which the cell belongs",
        ),
        OptionText(
            id="head-of-agency",
            vi="Người đứng đầu cơ quan, đơn vị có chi bộ",
            en="The head of the agency to which the cell belongs",
        ),
    ),
    why="Câu ấy không nói rõ, chưa thấy văn bản; câu sau trong bài kể “bí thư chi bộ, cấp ủy viên phụ trách và người "
    "đứng đầu cấp ủy cơ quan, đơn vị”",
    cite=UNNAMED.at(),
)
HELD_GRADE = xl.Reading(
    id="held-grade",
    vi="“Không thể xuất sắc” khi chi bộ không xuất sắc: mức xếp loại đảng viên, mức xếp loại cán bộ lãnh đạo, hay cả "
    "hai",
    en="Which grade a cell that is not excellent holds down: that of the member, that of the leader, or both",
    options=(
        OptionText(id="member", vi="Mức xếp loại đảng viên", en="That of the member"),
        OptionText(id="leader", vi="Mức xếp loại cán bộ lãnh đạo, quản lý", en="That of the leader"),
        OptionText(id="both", vi="Cả hai", en="Both"),
    ),
    why="Bài báo chỉ viết “không thể xuất sắc”; người ấy thường có cả hai mức xếp loại",
    cite=UNNAMED.at(),
)

# -- the third child ---------------------------------------------------------------------------------------------------

THIRD_CHILD = xl.Reading(
    id="third-child-organisation",
    vi="Cấp ủy viên bị kỷ luật vì sinh con thứ ba: tổ chức đảng và tập thể cấp ủy có vì thế mà không hoàn thành nhiệm "
    "vụ không",
    en="A committee member disciplined for a third child: whether organisation and committee fall with him",
    options=(
        OptionText(
            id="no-effect",
            vi="Không: tổ chức đảng, tập thể cấp ủy vẫn có thể tốt hoặc xuất sắc, chỉ cấp ủy viên ấy không hoàn thành",
            en="No: they may still be good or excellent, only that member has not completed",
        ),
        OptionText(
            id="falls",
            vi="Có: theo quy định của Trung ương, tổ chức đảng, tập thể cấp ủy cũng không hoàn thành nhiệm vụ",
            en="Yes: by the central rule they have not completed either",
        ),
    ),
    why="Câu của bài báo hiểu được hai cách: tổ chức đảng vẫn được xuất sắc, tốt dù có cấp ủy viên không hoàn thành; "
    "hoặc quy định của Trung ương kéo chính tổ chức đảng xuống không hoàn thành",
    cite=HD_16.at(established=xl.Established.MEMORY),
)

# -- the limit of 20% --------------------------------------------------------------------------------------------------

PROVINCE_BASE = xl.Reading(
    id="hoa-binh-limit-base",
    vi="“Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ” mà bài báo nêu: tính trên số nào",
    en="The limit of 20% excellent in the report: of whom",
    options=CENTRAL_BASE.options,
    why="Bài báo chỉ nêu con số",
    cite=UNNAMED.at(),
)
PROVINCE_GROUP = xl.Reading(
    id="hoa-binh-limit-group",
    vi="“Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ” mà bài báo nêu: trong phạm vi nào",
    en="The limit of 20% excellent in the report: within which group",
    options=(
        OptionText(id="grassroots", vi="trong tổ chức cơ sở đảng", en="within the grassroots organisation"),
        OptionText(id="cell", vi="trong chi bộ", en="within the cell"),
    ),
    why="Bài báo chỉ nêu con số",
    cite=UNNAMED.at(),
)

# -- which text --------------------------------------------------------------------------------------------------------

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
    MEETINGS_MISSING,
    MEETINGS_CONDITION,
    MEETINGS_WHOSE,
    MEETINGS_PART_OF_YEAR,
    IN_CHARGE,
    HELD_GRADE,
    THIRD_CHILD,
    PROVINCE_BASE,
    PROVINCE_GROUP,
    WHICH_HD_12,
)
