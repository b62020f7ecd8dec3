"""Cách hiểu: what Quy định 366 and Hướng dẫn 43 leave open, declared instead of chosen in silence.

Those that stood in earlier years too go by the same name and options as there.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.changeover import in_that_year
from xeploai.national.chosen import Chosen
from xeploai.national.heads import acting_head
from xeploai.national.instruments import HD_43, QD_366
from xeploai.national.limits import counted_posts, limit_base, limit_rounding
from xeploai.national.old_unit import old_unit
from xeploai.national.part_of_year import ended_in_year

_ARTICLE_11 = QD_366.at("Điều 11")
_GROUNDS = QD_366.at("Điều 11", "4")
_EARLIER = QD_366.at("Điều 11", "4", "4.3")
_LIMIT = QD_366.at("Điều 11", "1", "1.5")

LANDING = xl.Reading(
    id="qd366-landing",
    vi="Đủ điểm của mức xuất sắc mà thiếu điều kiện kèm theo thì xếp mức nào",
    en="Which grade follows where the points are those of 'excellent' and a condition is lacking",
    options=(
        OptionText(
            id="next-lower",
            vi="mức cao nhất mà đủ cả điểm và điều kiện",
            en="the highest of which points and conditions are met",
        ),
        OptionText(
            id="authority",
            vi="cấp có thẩm quyền quyết định mức tốt hay mức hoàn thành, khi đủ điều kiện của mức tốt",
            en="the competent level decides on 'good' or 'completed', where the conditions of 'good' are met",
        ),
        OptionText(
            id="not-named",
            vi="văn bản không nêu, phải chờ, khi đủ điều kiện của mức tốt",
            en="no text names it, and it stays open, where the conditions of 'good' are met",
        ),
    ),
    why="Điều 11 nêu cả điểm và điều kiện, không nêu mức phải xếp khi hai bên lệch nhau; văn bản địa phương làm khác "
    "nhau. Chắc chắn chỉ có: thiếu điều kiện thì không được xuất sắc. Đủ điểm của mức tốt mà thiếu điều kiện thì chỉ "
    "còn mức hoàn thành, vì khoản 4 kể hết các trường hợp không hoàn thành; điều kiện của mức hoàn thành là cách hiểu "
    "qd366-completed-conditions",
    cite=_ARTICLE_11,
)
GOOD_BINDS_EXCELLENT = xl.Reading(
    id="qd366-good-binds-excellent",
    vi="Người giữ chức vụ đủ điểm, đủ điều kiện của mức xuất sắc mà có nhiệm vụ chậm tiến độ: điều kiện về tiến độ "
    "của mức tốt, mức hoàn thành có là của mức xuất sắc không",
    en="A leader with the points and conditions of 'excellent' who did some tasks late: whether the conditions of "
    "time, which are of 'good' and 'completed', bind 'excellent' too",
    options=(
        OptionText(id="binds", vi="có: mức cao hơn phải đủ điều kiện của mức dưới", en="it does, as of a lower grade"),
        OptionText(
            id="own-only",
            vi="không: mức xuất sắc chỉ đòi điều kiện của chính mức ấy (điểm 1.2)",
            en="it does not: 'excellent' asks for its own conditions only (1.2)",
        ),
    ),
    why="Điểm 1.2, như đã thấy, đòi hoàn thành 100% và 30% vượt mức; “đúng tiến độ, bảo đảm chất lượng” chỉ ở khoản 2, "
    "mà khoản 2 viết cho từ 70 đến dưới 90 điểm",
    cite=QD_366.at("Điều 11", "1", "1.2"),
)
COMPLETED_CONDITIONS = xl.Reading(
    id="qd366-completed-conditions",
    vi="Từ 50 điểm trở lên mà chưa xong 100% nhiệm vụ, hoặc chậm trên 20%, thì còn hoàn thành nhiệm vụ không",
    en="Whether who has 50 points, but did not do all tasks or did over 20% late, has completed",
    options=(
        OptionText(
            id="stays",
            vi="vẫn hoàn thành nhiệm vụ, nếu không thuộc trường hợp nào của khoản 4",
            en="has completed, but for the cases of clause 4",
        ),
        OptionText(
            id="lowers",
            vi="không hoàn thành nhiệm vụ; được giảm nhẹ như ở khoản 4 thì do cấp có thẩm quyền quyết định",
            en="has not completed; with the relief of clause 4 the competent level decides",
        ),
    ),
    why="Khoản 3 đòi các điều kiện ấy, khoản 4 kể các trường hợp không hoàn thành mà không có trường hợp này",
    cite=QD_366.at("Điều 11", "3"),
)
FIVE_TARGETS = xl.Reading(
    id="qd366-five-targets",
    vi="“Không hoàn thành 5 chỉ tiêu kinh tế - xã hội cơ bản”: cả năm hay chỉ một trong năm",
    en="'Failed the 5 basic socio-economic targets': all five, or any of them",
    options=(
        OptionText(id="all", vi="cả năm chỉ tiêu", en="all five"),
        OptionText(id="any", vi="một trong năm chỉ tiêu", en="any of them"),
    ),
    why="Lời văn hiểu được cả hai cách",
    cite=_GROUNDS,
)
RELIEF_OF_VOTES = xl.Reading(
    id="qd366-relief-of-votes",
    vi="Người giữ chức vụ có trên 50% phiếu tín nhiệm thấp: tự phát hiện, báo cáo, khắc phục thì có do cấp có thẩm "
    "quyền quyết định không",
    en="A leader with more than 50% votes of low confidence: whether the grade is left to the competent level where "
    "the cause was self-detected, reported and remedied",
    options=(
        OptionText(id="none", vi="không: số phiếu không khắc phục được", en="it is not: votes cannot be remedied"),
        OptionText(
            id="every-ground",
            vi="có, như bốn trường hợp kia của người giữ chức vụ",
            en="it is, as in the four other cases of leaders",
        ),
    ),
    why="Câu loại trừ đứng cuối danh sách năm trường hợp của người giữ chức vụ, không nói trừ trường hợp nào",
    cite=_GROUNDS,
)
SUBORDINATE_DISCIPLINED = xl.Reading(
    id="qd366-subordinate-disciplined",
    vi="Tập thể lãnh đạo, cấp ủy có tổ chức, đơn vị trực thuộc bị kỷ luật thì có được xuất sắc không",
    en="Whether a leadership collective or committee is excellent where a unit directly beneath it was disciplined",
    options=(
        OptionText(id="collectives-too", vi="không, như với tổ chức", en="it is not, as an organisation is not"),
        OptionText(
            id="organisations-only",
            vi="có: điều kiện ấy chỉ của tổ chức; tập thể thì chỉ xét thành viên",
            en="it is: the condition is of organisations; of collectives only the members are asked about",
        ),
    ),
    why="Điểm 1.1 ghi không đơn vị trực thuộc (đối với tổ chức) và không thành viên tập thể lãnh đạo bị kỷ luật; Điều "
    "1 gọi chung tất cả là tập thể",
    cite=QD_366.at("Điều 11", "1", "1.1"),
)
ORGANISATION_GROUNDS = xl.Reading(
    id="qd366-organisation-grounds",
    vi="Các trường hợp không hoàn thành của tập thể lãnh đạo, quản lý có áp dụng cho tổ chức đảng, cấp ủy không",
    en="Whether the grounds of the lowest grade of leadership collectives bind Party organisations and committees",
    options=(
        OptionText(id="as-collectives", vi="có, vì đó cũng là tập thể (Điều 1)", en="they do: these are collectives"),
        OptionText(
            id="points-only",
            vi="không: ở khoản 4 chỉ có dưới 50 điểm",
            en="they do not: of clause 4 only fewer than 50 points count",
        ),
    ),
    why="Điều 1 gọi tổ chức đảng, cấp ủy là tập thể; khoản 4 Điều 11 ghi “đối với tập thể lãnh đạo, quản lý”",
    cite=_GROUNDS,
)
MEMBER_WHO_LEADS = xl.Reading(
    id="qd366-member-who-leads",
    vi="Đảng viên giữ chức vụ lãnh đạo, quản lý: ở chi bộ xét theo điều kiện nào",
    en="By which conditions a member who holds a leading post is graded in the cell",
    options=(
        OptionText(id="as-member", vi="như mọi đảng viên (điểm 1.3)", en="as any member (1.3)"),
        OptionText(id="as-leader", vi="như người giữ chức vụ (điểm 1.2)", en="as one who holds a post (1.2)"),
    ),
    why="Điểm 1.3 viết cho người không giữ chức vụ, điểm 1.2 cho người giữ chức vụ; Điều 3 để đảng viên xếp loại theo "
    "kết quả tại chi bộ, cán bộ xếp loại ở nơi giữ chức vụ cao nhất",
    cite=QD_366.at("Điều 11", "1", "1.3"),
)
UNITS_IN_CHARGE = xl.Reading(
    id="qd366-units-in-charge",
    vi="“Trên 50% đơn vị phụ trách không hoàn thành nhiệm vụ”: có kể cơ quan, tổ chức mình đứng đầu không",
    en="'More than 50% of the units in charge not completed': whether what one heads is among them",
    options=(
        OptionText(
            id="managed",
            vi="không: chỉ đơn vị được giao trực tiếp phụ trách, quản lý",
            en="it is not: only the units directly managed are",
        ),
        OptionText(
            id="headed-too",
            vi="có: cả cơ quan, đơn vị, Mặt trận, đoàn thể, tổ chức đảng mình đứng đầu",
            en="it is: the agency, Front, mass or Party organisation that one heads too",
        ),
    ),
    why="Lời văn chỉ gọi là đơn vị phụ trách; người chỉ đứng đầu một nơi mà nơi ấy không hoàn thành thì có là trên 50% "
    "hay không, chưa thấy văn bản nói",
    cite=_GROUNDS,
)
CIVIL_BASIS = xl.Reading(
    id="qd366-civil-basis",
    vi="Kết quả xếp loại cán bộ, công chức, viên chức, người lao động là “căn cứ” xếp loại đảng viên: chặt đến đâu",
    en="How strictly the grade as an official, servant, employee or worker is the basis of the member's grade",
    options=(
        OptionText(id="cap", vi="đảng viên không được xếp cao hơn", en="the member is not graded above it"),
        OptionText(id="basis-only", vi="chỉ là căn cứ để xem xét", en="it is only something to go by"),
    ),
    why="Điều 3 nói là căn cứ, không nói thành mức trần; Hướng dẫn 21 trước đây nói rõ từng mức",
    cite=QD_366.at("Điều 3", "4"),
)
HEAD_NOT_ABOVE = xl.Reading(
    id="head-not-above",
    vi="Người đứng đầu có bị giữ không cao hơn tập thể, tổ chức, cơ quan, đơn vị mình đứng đầu không",
    en="Whether a head is held at or below the collective, organisation, agency or unit he heads",
    options=(
        OptionText(id="capped", vi="có", en="he is"),
        OptionText(id="free", vi="không", en="he is not"),
    ),
    why="Điều 12 chỉ nêu thứ tự; câu khống chế chỉ thấy trong văn bản địa phương năm 2026, “theo quy định áp dụng”",
    cite=QD_366.at("Điều 12", "2"),
)
ACTING_HEAD = acting_head(QD_366.at("Điều 12", "2"))
EARLIER_ACT = xl.Reading(
    id="qd366-earlier-act",
    vi="Vi phạm ở kỳ trước mà kỷ luật ở kỳ này: đương nhiên tính như vi phạm trong kỳ, hay cấp ủy cân nhắc",
    en="An act of an earlier period disciplined in this one: counted as one of this period, or weighed",
    options=(
        OptionText(id="counts", vi="tính như vi phạm trong kỳ", en="it counts as one of this period"),
        OptionText(
            id="weighed",
            vi="cấp ủy cấp trên có thẩm quyền cân nhắc hình thức, động cơ, tính chất, mức độ, hậu quả rồi quyết định",
            en="the competent upper committee weighs form, motive, gravity and consequence, and decides",
        ),
    ),
    why="Văn bản để cấp ủy có thẩm quyền xếp loại ở kỳ hiện tại, căn cứ hình thức, động cơ, mức độ; không nói mức",
    cite=_EARLIER,
)
OLD_UNIT = old_unit(_EARLIER)
PERSON_TOO = Chosen(OLD_UNIT, "person-too", _EARLIER)
COLLECTIVES_TOO = Chosen(SUBORDINATE_DISCIPLINED, "collectives-too", QD_366.at("Điều 11", "1", "1.1"))
IN_THAT_YEAR = in_that_year(_EARLIER)
UNDER_THREE = xl.Reading(
    id="qd366-under-three",
    vi="Tập thể lãnh đạo dưới 3 thành viên, kiểm điểm cùng cấp ủy hoặc nơi tương đồng: có xếp loại riêng không",
    en="Whether a collective of fewer than 3, reviewed with the committee or a like unit, is graded by itself",
    options=(
        OptionText(id="with-committee", vi="không xếp loại riêng", en="it is not"),
        OptionText(id="still-graded", vi="vẫn xếp loại", en="it is graded all the same"),
    ),
    why="Mục 7.4 chỉ nói việc kiểm điểm",
    cite=HD_43.at("Mục 7", "4"),
)
SIX_MONTHS_COUNT = xl.Reading(
    id="six-months-count",
    vi="Người kết nạp, tổ chức thành lập ngày 01/7 đã đủ 6 tháng vào ngày 31/12 hay chưa",
    en="Whether who was admitted, or what was founded, on 1 July has completed 6 months on 31 December",
    options=(
        OptionText(id="last-day-counts", vi="Đã đủ: ngày 31/12 được tính trọn", en="Yes: 31 December counts in full"),
        OptionText(id="anniversary", vi="Chưa đủ: đủ vào ngày 01/01", en="No: they are completed on 1 January"),
    ),
    why="Chưa thấy văn bản nào nói cách tính tháng; ở đây tính đến ngày cuối kỳ",
    cite=QD_366.at("Điều 5", "2"),
)
PART_OF_YEAR = xl.Reading(
    id="organisation-part-of-year",
    vi="Tổ chức đảng, cấp ủy, tập thể lãnh đạo thành lập trong năm có được xếp loại của năm ấy không",
    en="Whether an organisation, committee or collective that was set up in the year is graded for it",
    options=(
        OptionText(id="graded", vi="Được xếp loại như nơi khác", en="It is graded like any other"),
        OptionText(
            id="under-six-months",
            vi="Không xếp loại nếu thành lập chưa đủ 6 tháng, như Hướng dẫn 21 trước đây",
            en="It is not graded where founded less than 6 months ago, as guidance 21 had it before",
        ),
        OptionText(id="not-graded", vi="Không xếp loại, dù thành lập lúc nào", en="It is not graded, whenever founded"),
    ),
    why="Chưa thấy Quy định 366, Hướng dẫn 43 nói; mốc 6 tháng là của Hướng dẫn 21, không mặc nhiên dùng tiếp",
    cite=HD_43.at("Mục 7"),
)
ENDED_IN_YEAR = ended_in_year(
    HD_43.at("Mục 7", established=xl.Established.MEMORY), "Chưa thấy Quy định 366, Hướng dẫn 43 nói nơi đã kết thúc"
)
LIMIT_BASE = limit_base(
    _LIMIT,
    "Lời văn “số được xếp loại hoàn thành tốt nhiệm vụ” không nói có kể người xuất sắc hay không; văn bản địa phương "
    "viết cả hai cách, có văn bản tự viết khác nhau",
    of_all=False,
)
LIMIT_ROUNDING = limit_rounding(
    _LIMIT, "Quy định 366, Hướng dẫn 43 không nói; chỉ một văn bản địa phương ghi từ 0,5 trở lên thì làm tròn lên"
)
ON_LEADERS = (
    LANDING,
    COMPLETED_CONDITIONS,
    GOOD_BINDS_EXCELLENT,
    FIVE_TARGETS,
    EARLIER_ACT,
    OLD_UNIT,
)
COUNTED_POSTS = counted_posts(
    QD_366.at("Điều 3", "4"),
    "Cán bộ được xếp loại ở nơi giữ chức vụ cao nhất (Điều 3); khoản 1 Điều 11 không nói lại điều ấy ở tỷ lệ",
    default="primary-post",
)
READINGS = (
    *ON_LEADERS,
    RELIEF_OF_VOTES,
    SUBORDINATE_DISCIPLINED,
    ORGANISATION_GROUNDS,
    MEMBER_WHO_LEADS,
    UNITS_IN_CHARGE,
    CIVIL_BASIS,
    HEAD_NOT_ABOVE,
    ACTING_HEAD,
    UNDER_THREE,
    SIX_MONTHS_COUNT,
    PART_OF_YEAR,
    ENDED_IN_YEAR,
    LIMIT_BASE,
    LIMIT_ROUNDING,
    COUNTED_POSTS,
)
