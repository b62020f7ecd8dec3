"""What a document may hold, read with every fault noted: keys, texts, lists, days, grades, ranges of ids."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from xeploai.errors import Fault, brief, nearest
from xeploai.evidence.values import RefusedError, day
from xeploai.scales import Grade
from xeploai.testing.cases.case import Given, Row
from xeploai.testing.cases.documents import Keyed

_RANGE = re.compile(r"(.*?)([0-9]+)\.\.(.*?)([0-9]+)")
_MOST = 1000  # ids in one range: more is a slip of the pen


class Shapes:
    """Reads the values of one file and collects what is wrong with them.

    Attributes:
        faults: What was found wrong so far.
    """

    def __init__(self, file: str, faults: list[Fault]) -> None:
        self.file, self.faults = file, faults
        self.of = ""  # the sentence of the case that is being read

    def place(self, line: int, key: str = "") -> str:
        """Return where something stands: file, line, the case's sentence, key."""
        place = f"{self.file}, line {line}" + (f" {self.of}" if self.of else "")
        return f"{place}, {key}" if key else place

    def refuse(self, place: str, what: str, remedy: str, vi: str) -> None:
        """Note a fault; `vi` is both sentences in Vietnamese."""
        self.faults.append(Fault(place, what, remedy, vi))

    def unknown(self, place: str, given: str, valid: Iterable[str]) -> None:
        """Note that something has a name that is none of those it may have."""
        names = tuple(valid)
        self.refuse(
            place,
            f"{brief(given)} is not known here.",
            nearest(given, names),
            f"không có {brief(given)} ở đây. {nearest(given, names, 'vi')}",
        )

    def known(self, of: Keyed, valid: Iterable[str]) -> None:
        """Note each key that is none of those valid."""
        names = tuple(valid)
        for key in of:
            if key not in names and " " in key and of[key] is None:  # {a: one, two} is {a: one, two: nothing}
                remedy, vi = "Put a text that holds a comma in quotes.", "Câu có dấu phẩy phải đặt trong ngoặc kép."
                self.refuse(self.place(of.lines[key]), f"{brief(key)} is no key.", remedy, vi)
            elif key not in names:
                self.unknown(self.place(of.lines[key]), key, names)

    def mapping(self, of: Keyed, key: str) -> Keyed:
        """Return the mapping under a key; an empty one where there is none."""
        value = of.get(key)
        if isinstance(value, Keyed):
            return value
        if value is not None:
            vi = f"phải là các dòng “{key}: …” thụt vào."
            self.refuse(self.place(of.lines[key], key), "it is no mapping.", "Write `name: value` lines.", vi)
        return Keyed(of.line)

    def items(self, of: Keyed, key: str) -> list[object]:
        """Return the list under a key; one alone may be given as itself."""
        value = of.get(key)
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def text(self, value: object, place: str) -> str | None:
        """Return a text, also one of digits only; None where there is none."""
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        self.refuse(place, "it is no text.", "Write one word or sentence.", "phải là chữ.")
        return None

    def text_of(self, of: Keyed, key: str) -> str | None:
        """Return the text under a key."""
        return self.text(of.get(key), self.place(of.lines.get(key, of.line), key))

    def needed(self, of: Keyed, key: str) -> str | None:
        """Return the text under a key that must be there."""
        if of.get(key) is None:
            self.lacks(of.line, key)
        return self.text_of(of, key)

    def lacks(self, line: int, key: str) -> None:
        """Note that a key is not there."""
        self.refuse(self.place(line), f"there is no {key!r}.", f"Write `{key}: …`.", f"thiếu “{key}:”.")

    def texts(self, of: Keyed, key: str) -> tuple[str, ...]:
        """Return the texts under a key, one alone given as itself."""
        place = self.place(of.lines.get(key, of.line), key)
        return tuple(found for one in self.items(of, key) if (found := self.text(one, place)) is not None)

    def value(self, value: object, place: str) -> Given:
        """Return one value of evidence as it is written."""
        if value is None or isinstance(value, str | int | Decimal):
            return value
        self.refuse(place, "it is no single value.", "Write one value.", "phải là một giá trị, không phải danh sách.")
        return None

    def row(self, of: Keyed) -> Row:
        """Return a mapping of names and single values."""
        return {key: self.value(value, self.place(of.lines[key], key)) for key, value in of.items()}

    def day(self, of: Keyed, key: str) -> date | None:
        """Return the day under a key."""
        if of.get(key) is None:
            return None
        try:
            return day(of[key])
        except RefusedError as error:
            self.refuse(self.place(of.lines[key], key), f"it {error.why}", error.remedy, error.vi)
            return None

    def grade(self, value: object, place: str) -> Grade | None:
        """Return a grade from its name."""
        if isinstance(value, str) and value in Grade.__members__:
            return Grade[value]
        if value is not None:
            self.unknown(place, str(value), Grade.__members__)
        return None

    def grades(self, of: Keyed, key: str) -> tuple[Grade, Grade] | None:
        """Return an interval of grades: `[low, high]`, or one grade for both ends."""
        if key not in of:
            return None
        place = self.place(of.lines[key], key)
        found = [self.grade(one, place) for one in self.items(of, key)]
        if len(found) == 1:
            found *= 2
        if len(found) != 2 or found[0] is None or found[1] is None or found[1] < found[0]:
            vi = "phải là [mức thấp nhất, mức cao nhất]."
            self.refuse(place, "it is no interval of grades.", "Write [NOT_COMPLETED, GOOD].", vi)
            return None
        return found[0], found[1]

    def ids(self, text: str, place: str) -> tuple[str, ...]:
        """Return the ids that a text stands for: itself, or those of a range such as `m-1..m-9` or `m-1..9`."""
        found = _RANGE.fullmatch(text)
        if found is None:
            return (text,)
        first, last = int(found[2]), int(found[4])
        if found[3] not in ("", found[1]) or not first <= last < first + _MOST:
            vi = f"{brief(text)} không phải một dãy mã. Hãy ghi như m-1..m-9."
            self.refuse(place, f"{brief(text)} is no range of ids.", "Write m-1..m-9.", vi)
            return ()
        return tuple(f"{found[1]}{number}" for number in range(first, last + 1))
