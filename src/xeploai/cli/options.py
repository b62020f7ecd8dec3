"""What several commands take."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from xeploai.audience import Audience
from xeploai.explain import Lang

LANG = Annotated[Lang, typer.Option("--lang", help="Ngôn ngữ / language: vi, en.")]
JURISDICTION = Annotated[
    str,
    typer.Option(
        "--jurisdiction",
        help="Địa phương, ví dụ hoa-binh; vn: quy định của trung ương / a province; vn: the rules of the centre.",
    ),
]
PERIOD = Annotated[str, typer.Option("--period", help="Kỳ đánh giá / period: 2018, 2026-Q3, 2026-05, 2026-H1.")]
DECIDED_ON = Annotated[str, typer.Option("--decided-on", help="Ngày quyết định / day of decision: 2018-12-31.")]
READING = Annotated[
    list[str] | None,
    typer.Option("--reading", help="Cách hiểu / reading: id=option; id= để ngỏ, cả khi có mặc định / leaves it open."),
]
READINGS = Annotated[
    str,
    typer.Option("--readings", help="Tệp cách hiểu, mỗi dòng id=option, hoặc JSON / a file of readings, or JSON."),
]
ASSUME = Annotated[list[str] | None, typer.Option("--assume", help="Coi như không có / assume this hole empty.")]
PROPOSAL = Annotated[
    list[str] | None,
    typer.Option("--proposal", help="Dùng đề xuất chưa phải quy định / take in this proposal, which is no law."),
]
GradeName = Literal["COMPLETED", "GOOD", "EXCELLENT"]
RAISE_TO = Annotated[
    GradeName | None,
    typer.Option("--raise-to", help="Cần gì để đạt mức này / what would raise it to this."),
]
WHY_NOT = Annotated[
    GradeName | None,
    typer.Option("--why-not", help="Gì chặn mức này / what stands before this grade."),
]
AUDIENCE = Annotated[Audience, typer.Option("--audience", help="Người đọc / who reads: public, subject, authority.")]
