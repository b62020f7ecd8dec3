"""An empty workbook for a book: a sheet for every table it can read, with everything a person needs to fill it in.

What it says of a column is what its fact declares: what it means, the article it rests on, its unit and bounds. A
workbook filled in is read by `xeploai.io.read_dossier`, which passes over the two sheets that hold no table.
"""

from __future__ import annotations

from collections.abc import Iterator

from xeploai.book import Book
from xeploai.evidence.headings import STEP_LABELS, Column, Shape, shapes
from xeploai.evidence.values import Levels
from xeploai.forms import FactSpec, Kind, Link, RecordSpec
from xeploai.io.workbooks import GUIDE, Field, MadeFor, Page, drawn, sheet_name
from xeploai.lawbook.inputs import Inputs
from xeploai.rules import STEPS
from xeploai.scales import Grade

_YES, _NO = "có", "không"
_SORTS = {
    "bool": f"{_YES} hoặc {_NO}", "integer": "số nguyên", "decimal": "số", "date": "ngày, ví dụ 31/12/2018",
    "code": "mã", "level": "mức",
}  # fmt: skip
_TABLES = {
    "kind": "Danh sách đối tượng: mỗi dòng một đối tượng. {}",
    "record": "Sổ theo dõi: mỗi dòng một việc của một đối tượng. {}",
    "link": "Quan hệ có thời hạn: mỗi dòng một quan hệ. {}",
    "complete": "Nội dung đã khai đủ: mỗi dòng nói rằng một danh sách, quan hệ hoặc sổ không còn thiếu gì. {}",
    "steps": "Các bước đã làm: tự nhận mức, bỏ phiếu, thẩm định, quyết định… {}",
}
_FIXED = {
    "id": "Mã riêng của mỗi dòng. Không ghi tên người.",
    "person": "Mã của người, khi một người có nhiều chức danh. Không ghi tên người.",
    "decided": "Kết quả đã được quyết định; không ảnh hưởng đến kết quả theo quy định của chính đối tượng.",
    "subject": "Mã đối tượng có việc này.",
    "source": "Mã đối tượng bắt đầu quan hệ.",
    "target": "Mã đối tượng mà quan hệ dẫn đến.",
    "start": "Ngày đầu tiên. Bỏ trống: từ trước đến nay.",
    "end": "Ngày cuối cùng, tính cả ngày đó. Bỏ trống: chưa kết thúc.",
    "what": "Loại đối tượng, quan hệ hoặc sổ đã khai đủ.",
    "scope": "Cho ai, ghi loại:mã (loại là tên trang tính). Bỏ trống: cho tất cả.",
    "by": "Theo quan hệ hoặc dữ liệu nào. Bỏ trống: bất kỳ.",
    "step": "Bước đã làm.",
    "day": "Ngày làm bước đó.",
    "grade": "Mức xếp loại được nêu ở bước đó.",
    "level": "Mã của cấp.",
    "number": "Số văn bản.",
    "reason": "Lý do đã ghi, nếu có.",
}
_IN_STEPS = {"subject": "Đối tượng, ghi loại:mã (loại là tên trang tính).", "by": "Mã của cơ quan đã làm bước đó."}
_RULES = (
    "Mỗi trang tính là một bảng; không đổi tên trang tính. Trang không dùng có thể để trống hoặc xóa.",
    "Ô trống nghĩa là chưa biết; không bao giờ được hiểu là không, là 0 hay là không có.",
    "Chỉ ghi mã, không ghi tên người. Mã so từng chữ: M-1 khác m-1.",
    "Không dùng công thức, không gộp ô, không ghi dạng phần trăm: 95 % ghi là 95.",
    "Số có nhiều chữ số thập phân hơn quy định bị từ chối, không bao giờ được làm tròn.",
    "Cột tô vàng là dữ liệu nhạy cảm: giá trị không bao giờ xuất hiện trong thông báo hay kết quả công khai.",
)


def template(book: Book, read: Inputs | None = None) -> bytes:
    """Return an empty workbook that asks for what a book can read; an untouched one holds no subject.

    Args:
        book: The book; its kinds, registers and links are the sheets.
        read: What its rules read, to ask for nothing else.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    made = _Template(book, read)
    pages = [made.page(shape) for shape in shapes(book).values() if made.is_asked_for(shape)]
    return drawn([made.guide(pages), *pages])


class _Template:
    """The pages of a template while they are made."""

    def __init__(self, book: Book, read: Inputs | None) -> None:
        self.book = book
        self.read = read
        self.levels = Levels(book)

    def is_asked_for(self, shape: Shape) -> bool:
        """Say whether a table is for people to fill in: links between a person's capacities make themselves."""
        if shape.table == "link" and self.book.links[shape.name].same_person:
            return False
        return shape.table in {"complete", "steps"} or self.reads(shape.name)

    def reads(self, name: str) -> bool:
        """Say whether a kind, register or link is read."""
        return self.read is None or self.read.reads(name)

    def page(self, shape: Shape) -> Page:
        """Return the sheet of one table, with no row."""
        return Page(sheet_name(shape.name), tuple(self._fields(shape)))

    def guide(self, pages: list[Page]) -> Page:
        """Return the sheet that explains the others."""
        made_for = str(MadeFor(self.book.jurisdiction, self.book.period.id))
        rows: list[tuple[str, ...]] = [("", "", rule) for rule in (made_for, *_RULES)]
        tables = shapes(self.book)
        by_sheet = {sheet_name(id): shape for id, shape in tables.items()}
        for page in pages:
            rows.append((page.name, "", self._about(by_sheet[page.name])))
            rows += [(page.name, field.heading, " ".join(field.note.split("\n"))) for field in page.fields]
        columns = (Field("trang tính", width=24), Field("cột", width=44), Field("giải thích", width=110))
        return Page(GUIDE, columns, tuple(rows))

    def _about(self, shape: Shape) -> str:
        book = self.book
        declared = book.kinds.get(shape.name) or book.records.get(shape.name) or book.links.get(shape.name)
        told = f"{declared.vi or declared.id}." if declared is not None else ""
        return _TABLES[shape.table].format(told).strip()

    def _fields(self, shape: Shape) -> Iterator[Field]:
        required = [Column("fixed", name) for name in shape.required]
        own = [column for column in shape.labels if column.sort != "fixed" and self.is_read(shape, column)]
        optional = [column for column in shape.labels if column.sort == "fixed" and column not in required]
        for column in (*required, *own, *optional):
            match column.sort:
                case "fixed":
                    yield self._fixed(shape, column)
                case "fact":
                    yield self._fact(shape, column, self.book.facts[shape.name, column.name])
                case "link":
                    link = self.book.links[column.name]
                    if not link.same_person:
                        yield self._link(shape, column, link)

    def is_read(self, shape: Shape, column: Column) -> bool:
        """Say whether a column is read; a register is read as a whole."""
        if self.read is None:
            return True
        if column.sort == "link":
            return column.name in self.read.links
        return shape.table != "kind" or (shape.name, column.name) in self.read.facts

    def _link(self, shape: Shape, column: Column, link: Link) -> Field:
        heading = shape.heading(column)
        far = self.book.kinds[link.target].vi
        note = f"{link.vi or link.id}: mã của {far}, cho cả kỳ."
        note += f"\nNếu thay đổi trong kỳ, ghi ở trang {sheet_name(link.id)}."
        return Field(heading, note, width=_width(heading))

    def _fixed(self, shape: Shape, column: Column) -> Field:
        name = column.name
        note = (_IN_STEPS if shape.table == "steps" else {}).get(name) or _FIXED[name]
        options: tuple[str, ...] = ()
        if name == "what":
            there: dict[str, Kind | Link | RecordSpec] = {**self.book.kinds, **self.book.links, **self.book.records}
            options = tuple(one for one in there if self.reads(one))
            note = f"{note}\nMột trong: {'; '.join(f'{one} = {there[one].vi or one}' for one in options)}."
        elif name == "step":
            options = tuple(STEP_LABELS[step] for step in STEPS)
        elif name in {"decided", "grade"}:
            options = self._grades(shape.name if shape.table == "kind" else None)
        if options and name != "what":
            note = f"{note}\nMột trong: {'; '.join(options)}."
        heading = shape.heading(column)
        sort = "day" if name in {"start", "end", "day"} else "text"
        return Field(heading, note, options, "day" if sort == "day" else "text", width=_width(heading))

    def _grades(self, kind: str | None) -> tuple[str, ...]:
        """Return what the grades of a kind (None: of any) are called, or their names where a label could mean two."""
        labels = [(grade.vi if kind is None else self.book.label(kind, grade), grade.name) for grade in reversed(Grade)]
        kinds = tuple(one for one in self.book.kinds if self.reads(one)) if kind is None else (kind,)
        return tuple(self._word(label, name, "Grade", *kinds) for label, name in labels)

    def _word(self, label: str, name: str, scale: str, *kinds: str) -> str:
        return label if all(self.levels.read(label, scale, kind) == name for kind in kinds) else name

    def _fact(self, shape: Shape, column: Column, spec: FactSpec) -> Field:
        record = self.book.records.get(shape.name)
        hidden = spec.sensitive or (record is not None and record.sensitive)
        options = self._options(spec, record.of if record else shape.name)
        heading = shape.heading(column)
        sort = {"integer": "whole", "decimal": "decimal", "date": "day"}.get(spec.type, "text")
        return Field(
            heading,
            "\n".join(self._note(shape.name, spec, options, hidden=hidden)),
            options,
            sort,  # type: ignore[arg-type]  # one of the three above, or text
            spec.between,
            _width(heading),
            hidden,
        )

    def _options(self, spec: FactSpec, kind: str) -> tuple[str, ...]:
        match spec.type:
            case "bool":
                return (_YES, _NO)
            case "code":
                return spec.options
            case "level" if spec.scale == "Grade":
                return self._grades(kind)
            case "level":
                scale = self.book.scales[str(spec.scale)]
                return tuple(self._word(level.vi, level.id, scale.id, kind) for level in reversed(scale.levels))
            case _:
                return ()

    def _told(self, form: str, spec: FactSpec, options: tuple[str, ...]) -> str:
        """Return what may be chosen; of codes with what each is called, for the cell itself holds the code."""
        labels = [self.book.code_label(form, spec.id, option) if spec.type == "code" else "" for option in options]
        return "; ".join(
            f"{option} = {label}" if label else option for option, label in zip(options, labels, strict=True)
        )

    def _note(self, form: str, spec: FactSpec, options: tuple[str, ...], *, hidden: bool) -> Iterator[str]:
        yield f"{spec.vi} [{spec.id}]"
        told = f"Ghi {_SORTS[spec.type]}"
        if options and spec.type != "bool":
            told += f": {self._told(form, spec, options)}"
        if spec.between is not None:
            told += f", từ {spec.between[0]:f} đến {spec.between[1]:f}"
        if spec.unit:
            told += f", đơn vị {spec.unit}"
        if spec.type == "decimal":
            told += f", nhiều nhất {spec.digits} chữ số thập phân"
        yield f"{told}."
        if spec.applies is not None:
            yield "Chỉ ghi cho đối tượng có áp dụng; nơi không áp dụng để trống."
        if spec.choice:
            yield "Ghi lựa chọn của cấp có thẩm quyền."
        if hidden:
            yield "Nhạy cảm: giá trị không xuất hiện trong thông báo hay kết quả công khai."
        if (cite := self.book.cite(spec)) is not None:
            yield f"Căn cứ: {self.book.cited(cite)} ({cite.established.vi})."


def _width(heading: str) -> int:
    return min(max(14, len(heading) // 2 + 4), 40)
