"""Mã trong bảng: what the codes of the centre's columns are called, for those who fill them in by hand."""

from __future__ import annotations

import xeploai as xl

_ANYWHERE = {
    "other": "khác",
    # form and tier of a Party organisation
    "cell": "chi bộ",
    "section": "đảng bộ bộ phận",
    "body": "đảng bộ",
    "under_grassroots": "trực thuộc tổ chức cơ sở đảng",
    "grassroots": "tổ chức cơ sở đảng",
    "above_grassroots": "cấp trên trực tiếp của tổ chức cơ sở đảng",
    "province": "đảng bộ trực thuộc Trung ương",
    # standing of a member; the others are kinds
    "retired": "nghỉ hưu",
    "outside": "ngoài hệ thống chính trị",
    # sort of a collective
    "agency_leadership": "tập thể lãnh đạo cơ quan, đơn vị",
    "dang_doan": "đảng đoàn",
    "ban_can_su_dang": "ban cán sự đảng",
    "enterprise": "tập thể lãnh đạo doanh nghiệp",
    # ground and measure of a discipline
    "third_child": "sinh con thứ ba",
    "reprimand": "khiển trách",
    "warning": "cảnh cáo",
    "dismissal": "cách chức",
    "expulsion": "khai trừ",
    "salary": "hạ bậc lương",
    "demotion": "giáng chức",
    "removal": "bãi nhiệm",
    "forced_leave": "buộc thôi việc",
    "dissolution": "giải tán",
    # matter of a conclusion
    "degradation": "suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    "member_degraded": "có thành viên suy thoái",
    "forbidden_acts": "vi phạm những điều đảng viên không được làm",
    "example": "vi phạm trách nhiệm nêu gương, ảnh hưởng uy tín",
    "disunity": "mất đoàn kết",
    "personnel": "sai phạm trong công tác cán bộ, bè phái, chạy chức, chạy quyền",
    "unit_corruption": "đơn vị trực tiếp quản lý có tham ô, tham nhũng, lãng phí bị xử lý theo luật",
    "factions": "bè phái",
    "power": "chạy chức, chạy quyền",
    # meetings of a cell
    "regular": "thường kỳ",
    "thematic": "chuyên đề",
    "combined": "thường kỳ kết hợp chuyên đề",
    # post in a body
    "head": "người đứng đầu",
    "deputy": "cấp phó",
    "agency_head": "đứng đầu cơ quan sử dụng công chức",
    "agency_deputy": "cấp phó ở cơ quan sử dụng công chức",
    "unit_head": "đứng đầu cơ quan trực tiếp sử dụng (đơn vị cấu thành)",
    "unit_deputy": "cấp phó ở cơ quan trực tiếp sử dụng (đơn vị cấu thành)",
    "staff": "không giữ chức vụ lãnh đạo, quản lý",
    # whom decree 335 is about
    "covered": "thuộc Nghị định 335",
    "secretariat": "lãnh đạo, quản lý thuộc diện Ban Bí thư quản lý",
    "armed_forces": "quân đội, công an, cơ yếu",
    "own_head_decides": "bộ máy giúp việc mà người đứng đầu quyết định việc áp dụng",
    "ministry_department": "cục, vụ, văn phòng, thanh tra thuộc bộ",
    "department_unit": "tổ chức thuộc cục, vụ",
    "provincial_body": "cơ quan chuyên môn, tổ chức hành chính khác thuộc UBND tỉnh",
    "provincial_unit": "phòng thuộc cơ quan của UBND tỉnh",
    "commune_committee": "UBND xã",
    "commune_body": "cơ quan chuyên môn thuộc UBND xã",
    "above": "bộ, UBND tỉnh",
    # status of a ruling carried from a part of the period
    "graded": "được xếp loại",
    "out_of_scope": "ngoài phạm vi",
    "not_reviewed": "không kiểm điểm",
    "not_graded": "không xếp loại",
    # where a task came from
    "planned": "giao trong kế hoạch",
    "taken_over": "nhận từ công chức khác",
    "sudden": "đột xuất, phát sinh",
    # whose share was decided
    "servants": "công chức",
    "organisations": "tổ chức",
}
CODES = (
    xl.CodeLabels(words=_ANYWHERE),
    xl.CodeLabels(
        fact="against",
        words={"collective": "tập thể", "member": "thành viên", "subordinate": "tổ chức trực thuộc"},
    ),
    # Where factions and the running for office have codes of their own.
    xl.CodeLabels(fact="agency_conclusion.matter", words={"personnel": "sai phạm trong công tác cán bộ"}),
)
"""A code that is a kind of subject is called as the kind is."""
