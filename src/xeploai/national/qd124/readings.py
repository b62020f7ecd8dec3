"""Cách hiểu, năm 2023 và 2024: what regulation 124 and guidance 25 leave open, or what was not seen of them."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.changeover import in_that_year
from xeploai.national.heads import acting_head
from xeploai.national.instruments import HD_25, QD_124
from xeploai.national.limits import counted_posts, limit_base, limit_rounding
from xeploai.national.old_unit import old_unit
from xeploai.national.part_of_year import ended_in_year

SIX_MONTHS_COUNT = xl.Reading(
    id="six-months-count",
    vi="Người kết nạp, tổ chức thành lập ngày 01/7 đã đủ 6 tháng vào ngày 31/12 hay chưa",
    en="Whether who was admitted, or what was founded, on 1 July has completed 6 months on 31 December",
    options=(
        OptionText(id="last-day-counts", vi="Đã đủ: ngày 31/12 được tính trọn", en="Yes: 31 December counts in full"),
        OptionText(id="anniversary", vi="Chưa đủ: đủ vào ngày 01/01", en="No: they are completed on 1 January"),
    ),
    why="Chưa thấy văn bản nào nói cách tính tháng, hay tính đến ngày nào; ở đây tính đến ngày cuối kỳ",
    cite=QD_124.at("Điều 5", "2"),
)
ORGANISATION_AS_COLLECTIVE = xl.Reading(
    id="qd124-organisation-as-collective",
    vi="Điều kiện các mức của “tập thể” (Điều 12 khoản 1 đến 3, tiêu chí Kém thì không hoàn thành theo khoản 4) có áp "
    "dụng với chi bộ, đảng bộ và tập thể cấp ủy không; với cấp ủy thì cả các trường hợp của tập thể ở khoản 4",
    en="Whether the conditions for 'collectives' (Article 12.1 to 12.3, and that a poor criterion is the lowest grade) "
    "hold for Party organisations and committees; for committees the cases of collectives in clause 4 as well",
    options=(
        OptionText(
            id="applies", vi="Có, như với tập thể lãnh đạo, quản lý", en="They do, as for leadership collectives"
        ),
        OptionText(
            id="province",
            vi="Không: điều kiện của tổ chức đảng, cấp ủy do cấp tỉnh quy định",
            en="They do not: the province sets the conditions of Party organisations and committees",
        ),
    ),
    why="Quy định 26 của Nghệ An áp các điều kiện ấy cho đảng bộ cấp huyện; điều khoản của Quy định 124 về tổ chức "
    "đảng "
    "chưa được thấy",
    cite=QD_124.at("Điều 12"),
)
GROUNDS = xl.Reading(
    id="qd124-grounds-of-organisations",
    vi="Các trường hợp không hoàn thành của “tổ chức, cơ quan, đơn vị” (khoản 4 Điều 12) có áp dụng với tổ chức đảng "
    "không",
    en="Whether the cases for 'organisations, agencies, units' (Article 12.4) hold for Party organisations",
    options=(
        OptionText(id="applies", vi="Có", en="They do"),
        OptionText(id="agencies-only", vi="Chỉ với cơ quan, đơn vị", en="For agencies and units only"),
    ),
    why="Danh mục trong nguồn không đánh số nhóm; nhóm nào của ai suy từ thứ tự",
    cite=QD_124.at("Điều 12", "4"),
)
VIOLATION_IN_TIME = xl.Reading(
    id="qd124-violation-in-time",
    vi="Vi phạm tính ở năm, ở đơn vị xảy ra (4.5, 4.6): chỉ khi xét không hoàn thành nhiệm vụ, hay cả khi xét điều "
    "kiện của các mức khác",
    en="A violation counts in the year and unit in which it happened (4.5, 4.6): for the cases of the lowest grade "
    "only, or for the conditions of the other grades too",
    options=(
        OptionText(
            id="every-grade", vi="với mọi mức: năm, đơn vị ấy được xếp loại lại", en="for every grade: it is regraded"
        ),
        OptionText(
            id="lowest-only",
            vi="chỉ với khoản 4; điều kiện “không có tổ chức, thành viên bị kỷ luật” xét theo ngày quyết định kỷ luật",
            en="for clause 4 only; that nobody was disciplined is asked by the day of the decision",
        ),
    ),
    why="Hai câu ấy đứng trong khoản 4 mà nói xếp loại lại tại thời điểm vi phạm; khoản 1 đến 3 chỉ nói bị kỷ luật",
    cite=QD_124.at("Điều 12", "4.5"),
)
SELF_DETECTED = xl.Reading(
    id="qd124-self-detected",
    vi="Tập thể bị kỷ luật, hoặc có thành viên bị kỷ luật, “trừ trường hợp tự phát hiện, khắc phục”: loại trừ cả hai "
    "hay chỉ với thành viên",
    en="A collective disciplined, or a member of it, 'except where self-detected and remedied': of both, or of the "
    "member only",
    options=(
        OptionText(id="member-only", vi="chỉ với thành viên", en="of the member only"),
        OptionText(id="collective-too", vi="cả với tập thể", en="of the collective too"),
    ),
    why="Câu loại trừ đứng sau cả hai vế",
    cite=QD_124.at("Điều 12", "4"),
)
RESULTS = xl.Reading(
    id="qd124-results",
    vi="“Tiêu chí về kết quả thực hiện nhiệm vụ trong năm” của tập thể có gồm kết quả xây dựng Đảng, hệ thống chính "
    "trị không",
    en="Whether 'the criteria on the results of the year's tasks' of collectives take in Party building",
    options=(
        OptionText(id="tasks-only", vi="Không: chỉ kết quả nhiệm vụ chính trị", en="No: political tasks only"),
        OptionText(id="building-too", vi="Có, như Hướng dẫn 21 trước đó", en="Yes, as under guidance 21 before it"),
    ),
    why="Danh mục tiêu chí của Điều 10 chỉ theo trí nhớ; chưa thấy câu nào xếp xây dựng Đảng vào kết quả nhiệm vụ",
    cite=QD_124.at("Điều 12", "1"),
)
INDIVIDUALS_BELOW = xl.Reading(
    id="qd124-individuals-below-excellent",
    vi="Cá nhân: điều kiện các mức tốt, hoàn thành (khoản 2, 3 Điều 12) chưa được thấy; có theo như tập thể không",
    en="Individuals: the conditions of good and completed (Article 12.2, 12.3) were not seen; whether as for "
    "collectives",
    options=(
        OptionText(
            id="as-collectives",
            vi="Như tập thể: tốt khi tiêu chí kết quả nhiệm vụ từ Tốt, có sản phẩm cụ thể, tiêu chí khác từ Trung "
            "bình; hoàn thành khi mọi tiêu chí từ Trung bình",
            en="As for collectives: good with results at least good, with concrete products, and the rest fair; "
            "completed with all fair",
        ),
        OptionText(id="not-seen", vi="Không suy ra điều kiện nào", en="No condition is inferred"),
    ),
    why="Chỉ thấy điều kiện của tập thể; của cá nhân thì đoạn văn bị cắt",
    cite=QD_124.at("Điều 12", "2"),
)
HEAD_NOT_ABOVE_UNIT = xl.Reading(
    id="head-not-above",
    vi="Người đứng đầu có bị giữ không cao hơn mức của tập thể, địa phương, tổ chức, đơn vị mình đứng đầu không",
    en="Whether a head is held at or below the grade of the collective, locality, organisation or unit he heads",
    options=(
        OptionText(id="capped", vi="Có, như Hướng dẫn 21 trước đó", en="He is, as under guidance 21 before it"),
        OptionText(
            id="free",
            vi="Không: Điều 11 chỉ xếp người đứng đầu sau đơn vị",
            en="He is not: Article 11 only grades the head after the unit",
        ),
    ),
    why="Trong Quy định 124 chỉ thấy thứ tự, chưa thấy câu “không cao hơn”",
    cite=QD_124.at("Điều 11"),
)
ACTING_HEAD = acting_head(QD_124.at("Điều 11"))
OLD_UNIT = old_unit(QD_124.at("Điều 12", "4.6"))
SPECIAL_CASES = xl.Reading(
    id="hd25-special-cases",
    vi="Nghỉ ốm từ 3 tháng, thai sản, tổ chức mới thành lập chưa đủ 6 tháng: Hướng dẫn 25 nói gì chưa được thấy",
    en="Sick leave of 3 months, maternity, organisations founded less than 6 months ago: guidance 25 was not seen",
    options=(
        OptionText(id="not-seen", vi="Không suy ra quy tắc nào, để ngỏ", en="No rule is inferred; left open"),
        OptionText(
            id="as-hd21",
            vi="Giữ như Hướng dẫn 21: nghỉ ốm từ 3 tháng thì không được tốt, thai sản theo thời gian thực tế (đảng "
            "viên, và cả cán bộ lãnh đạo); tổ chức, tập thể thành lập chưa đủ 6 tháng không xếp loại",
            en="As under guidance 21: no 'good' with sick leave of 3 months, maternity by real work (of members and "
            "leaders alike); what was founded less than 6 months ago is not graded",
        ),
    ),
    default="not-seen",
    why="Không âm thầm đem Hướng dẫn 21 sang năm sau; người dùng phải nói rõ. Nơi kết thúc hoạt động trong năm: cũng "
    "để ngỏ, còn giữ như Hướng dẫn 21 thì theo cách hiểu organisation-ended-in-year",
    cite=HD_25.at(),
)
ENDED_IN_YEAR = ended_in_year(
    HD_25.at(established=xl.Established.MEMORY),
    "Chỉ hỏi khi giữ như Hướng dẫn 21 (hd25-special-cases), mà hướng dẫn ấy chỉ nói nơi thành lập chưa đủ 6 tháng",
)
LIMIT_GROUP = xl.Reading(
    id="limit-group",
    vi="Tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ: trong phạm vi nào",
    en="The limit of excellent members: within which group",
    options=(
        OptionText(
            id="similar",
            vi="trong nhóm có vị trí, chức năng, nhiệm vụ tương đồng",
            en="within the group of similar position, function and duty",
        ),
        OptionText(id="grassroots", vi="trong tổ chức cơ sở đảng", en="within the grassroots organisation"),
    ),
    default="similar",
    why="Lời văn khoản 1 Điều 12 thấy của tập thể: theo từng nhóm đối tượng có vị trí, vai trò, chức năng, nhiệm vụ "
    "tương đồng; phần của cá nhân, nguồn chỉ ghi là như vậy. Trước đó Hướng dẫn 21 tính trong từng tổ chức cơ sở đảng",
    cite=QD_124.at("Điều 12", "1"),
)
_LIMIT = QD_124.at("Điều 12", "1")
LIMIT_BASE = limit_base(
    _LIMIT,
    "Lời văn “số được xếp loại hoàn thành tốt nhiệm vụ” không nói có kể người xuất sắc hay không, thực tế làm cả hai "
    "cách",
    of_all=False,
)
LIMIT_ROUNDING = limit_rounding(_LIMIT, "Chưa thấy văn bản nào của Trung ương nói cách làm tròn")
COUNTED_POSTS = counted_posts(
    _LIMIT,
    "Cán bộ được xếp loại ở nơi giữ chức vụ cao nhất (Điều 7); khoản 1 Điều 12 không nói lại điều ấy ở tỷ lệ",
    default="primary-post",
)
IN_THAT_YEAR = in_that_year(QD_124.at("Điều 12", "4.5"))
READINGS = (
    SIX_MONTHS_COUNT,
    IN_THAT_YEAR.reading,
    ORGANISATION_AS_COLLECTIVE,
    GROUNDS,
    VIOLATION_IN_TIME,
    SELF_DETECTED,
    RESULTS,
    INDIVIDUALS_BELOW,
    HEAD_NOT_ABOVE_UNIT,
    ACTING_HEAD,
    OLD_UNIT,
    SPECIAL_CASES,
    ENDED_IN_YEAR,
    LIMIT_GROUP,
    LIMIT_BASE,
    LIMIT_ROUNDING,
    COUNTED_POSTS,
)
