"""Cách hiểu: what the sources leave open on the Party side, in 2018 and in the years after it."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import HD_21, HD_21_CARRIED_BACK, QD_132
from xeploai.national.qd132.carried_back import reading_carried_back


def _under_half(number: str) -> xl.Reading:
    """Return the reading of a year with that guidance."""
    return xl.Reading(
        id="under-half",
        vi="Đảng viên hoàn thành dưới 50% chỉ tiêu, nhiệm vụ: riêng điều đó đã là không hoàn thành nhiệm vụ hay chưa",
        en="Whether less than 50% of the targets and tasks alone means that a member has not completed",
        options=(
            OptionText(
                id=f"hd{number}-alone",
                vi=f"Riêng điều đó là đủ, như Hướng dẫn {number} viết",
                en=f"It does by itself, as guidance {number} has it",
            ),
            OptionText(
                id="qd132-and-key-targets",
                vi="Chỉ khi các chỉ tiêu chủ yếu cũng không đạt 100%, như Quy định 132 viết",
                en="Only where the key targets were not met in full either, as regulation 132 has it",
            ),
        ),
        why="Quy định 132, văn bản cao hơn, đòi cả hai điều (Điều 12.4c); Hướng dẫn 16 và 21, hướng dẫn thi hành nó, "
        "chỉ nêu một; chưa thấy văn bản nào gỡ chỗ khác nhau này",
        cite=QD_132.at("Điều 12", "4", "c"),
    )


UNDER_HALF, UNDER_HALF_FROM_2019 = _under_half("16"), _under_half("21")
OVER_20 = xl.Reading(
    id="over-20-not-completed",
    vi="Chi bộ có trên 20% đảng viên không hoàn thành nhiệm vụ: chỉ một nguồn nói rằng chi bộ cũng vậy",
    en="A cell with more than 20% of its members not completed: one source alone says that it has not completed either",
    options=(
        OptionText(id="lowers", vi="Chi bộ không hoàn thành nhiệm vụ", en="The cell has not completed its tasks"),
        OptionText(id="no-rule", vi="Không có quy định này", en="There is no such rule"),
    ),
    why="Danh sách trong văn bản bị cắt, nguồn còn lại chưa đủ để chọn",
    cite=HD_21.at("Mục II", "B.1.3", "d"),
)
OVER_20_OF_UNITS = xl.Reading(
    id="over-20-of-organisations",
    vi="Nếu chi bộ có trên 20% đảng viên không hoàn thành thì cũng không hoàn thành: đảng bộ có trên 20% tổ chức đảng "
    "trực thuộc không hoàn thành có như vậy không",
    en="Where a cell with more than 20% of its members not completed has not completed either: whether a body with "
    "more than 20% of the organisations under it not completed has not",
    options=(
        OptionText(id="lowers", vi="Đảng bộ cũng không hoàn thành nhiệm vụ", en="The body has not completed either"),
        OptionText(id="cells-only", vi="Chỉ chi bộ", en="Cells only"),
    ),
    why="Nguồn duy nhất chỉ nói về chi bộ; với đảng bộ thì chỉ theo trí nhớ",
    cite=HD_21.at("Mục II", "B.1.3", "d", established=xl.Established.MEMORY),
)

LIMIT_GROUP = xl.Reading(
    id="limit-group",
    vi="Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ: trong phạm vi nào",
    en="The limit of 20% excellent: within which group",
    options=(
        OptionText(id="grassroots", vi="trong tổ chức cơ sở đảng", en="within the grassroots organisation"),
        OptionText(id="cell", vi="trong chi bộ", en="within the cell"),
    ),
    default="grassroots",
    why="Lời văn Hướng dẫn 21 (2019): trong từng tổ chức cơ sở đảng; Hướng dẫn 16 viết thế nào chưa được thấy",
    cite=HD_21_CARRIED_BACK.at("Mục II", "B.2.3", "a"),
)
ORGANISATION_COMPLETED = xl.Reading(
    id="organisation-completed",
    vi="Tổ chức đảng hoàn thành nhiệm vụ: mọi tiêu chí phải từ Trung bình trở lên, hay chỉ cần không thuộc trường hợp "
    "không hoàn thành",
    en="An organisation that completed: every criterion at least fair, or only none of the cases of the lowest grade",
    options=(
        OptionText(
            id="all-fair",
            vi="Mọi tiêu chí từ Trung bình trở lên, không bị kỷ luật (trừ khi tự phát hiện, khắc phục); có tiêu chí "
            "Kém, hoặc bị kỷ luật, thì không hoàn thành nhiệm vụ",
            en="Every criterion at least fair, and no discipline but for what was self-detected and remedied; one that "
            "is poor, or a discipline, means the lowest grade",
        ),
        OptionText(
            id="no-case",
            vi="Không đạt mức tốt và không thuộc trường hợp không hoàn thành nhiệm vụ (như bị kỷ luật; vì điều tự phát "
            "hiện thì để ngỏ); tiêu chí Kém tự nó không hạ xuống mức ấy, trừ chương trình xây dựng Đảng (để ngỏ)",
            en="Neither good nor a case of the lowest grade (such as discipline; of what was self-detected it is open)"
            "; a poor criterion alone is not the lowest grade, but for programmes of Party building (open)",
        ),
    ),
    why="Hai trang trích lại Hướng dẫn 21 chép điểm c khác nhau; chưa thấy nguyên văn",
    cite=HD_21.at("Mục II", "B.1.3", "c"),
)
RESULTS_CRITERIA = xl.Reading(
    id="organisation-results-criteria",
    vi="Tiêu chí “kết quả” của tổ chức đảng có gồm tiêu chí II.1 (cụ thể hóa chương trình, kế hoạch) hay không",
    en="Whether the criteria of results of an organisation include II.1, turning programmes into plans",
    options=(
        OptionText(
            id="parts-I-and-II",
            vi="Có: mọi tiêu chí ở phần I và phần II của phiếu",
            en="They do: all criteria in parts I and II of the form",
        ),
        OptionText(
            id="part-I-and-II.2",
            vi="Không: phần I (xây dựng Đảng) và tiêu chí II.2 (kinh tế - xã hội, quốc phòng - an ninh)",
            en="They do not: part I, on building the Party, and II.2, socio-economic, defence and security results",
        ),
    ),
    why="Văn bản gọi tên hai nhóm kết quả, phiếu có bảy tiêu chí; danh mục B.1.2 của Hướng dẫn 21 chưa được thấy",
    cite=HD_21.at("Mục II", "B.1.3"),
)
SERVANT_WITHOUT_GRADE = xl.Reading(
    id="servant-without-grade",
    vi="Đảng viên là cán bộ, công chức, viên chức, không có mức xếp loại ở vai trò ấy có được xuất sắc, tốt không",
    en="Whether a member who is an official, civil servant or public employee, and has no grade as such, may be "
    "excellent or good",
    options=(
        OptionText(
            id="asked",
            vi="Không: phải được xếp loại mức ấy ở vai trò ấy",
            en="Not so: that very grade as such is asked for",
        ),
        OptionText(id="not-asked", vi="Được: không có mức thì không hỏi", en="So: where there is none, none is asked"),
    ),
    why="Lời văn đòi “phải được xếp loại” xuất sắc ở vai trò ấy; chưa thấy văn bản nào nói về người không được xếp "
    "loại ở đó (mới tuyển, nghỉ dài ngày, chuyển công tác), và không ai bị hạ mức chỉ vì nơi khác không xếp loại",
    cite=HD_21.at("Mục II", "B.2.3", "a"),
)
MEMBER_WHO_LEADS = xl.Reading(
    id="qd132-member-who-leads",
    vi="Đảng viên giữ chức vụ lãnh đạo, quản lý: đơn vị không hoàn thành, tham nhũng ở nơi phụ trách có hạ cả mức đảng "
    "viên không",
    en="Whether a failed unit, or corruption in the scope managed, lowers a leader's grade as a member as well",
    options=(
        OptionText(
            id="as-individual",
            vi="Có: Quy định 132 viết cho mọi cá nhân",
            en="It does: regulation 132 has it for every individual",
        ),
        OptionText(
            id="as-member",
            vi="Không: Hướng dẫn 16, Hướng dẫn 21 kể bốn trường hợp của đảng viên, không có hai trường hợp này",
            en="It does not: guidances 16 and 21 list four cases of members, and neither is one of them",
        ),
    ),
    why="Điểm c khoản 4 Điều 12 là của cá nhân, không nói riêng ở vai trò nào; hướng dẫn thi hành nó có danh sách "
    "riêng của đảng viên và của cán bộ lãnh đạo",
    cite=QD_132.at("Điều 12", "4", "c"),
)
_BOTH = (OVER_20, OVER_20_OF_UNITS, ORGANISATION_COMPLETED, RESULTS_CRITERIA, SERVANT_WITHOUT_GRADE)
READINGS = (UNDER_HALF, *map(reading_carried_back, _BOTH), MEMBER_WHO_LEADS, LIMIT_GROUP)
FROM_2019 = (UNDER_HALF_FROM_2019, *_BOTH, MEMBER_WHO_LEADS)
