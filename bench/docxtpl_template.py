"""Writes the Word template of docxtpl_letter.py, with its Jinja tags: python bench/docxtpl_template.py TEMPLATE."""

from __future__ import annotations

import sys
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK

LETTER = """\
I have the honour to transmit herewith, on behalf of the {{ states | length }} United Nations Member States that \
constitute the {{ group }}, {% for state in states %}{{ state.short }}{% if loop.revindex > 2 %}, \
{% elif loop.revindex == 2 %} and {% endif %}{% endfor %}, the {{ title }}, which was adopted at the {{ meeting }}, \
convened on {{ date }} {{ occasion }} (see annex)."""
REQUEST = """\
It would be appreciated if you could have the present letter and the annex thereto circulated as a document of the \
General Assembly, under agenda item {{ item }}."""
CHAPEAU = """\
We, the members of the {{ group }}, the Ministers for Foreign Affairs of {% for state in states %}{{ state.formal }}\
{% if loop.revindex > 2 %}, {% elif loop.revindex == 2 %} and {% endif %}{% endfor %}, having met on {{ date }} \
{{ occasion }}, in {{ place }},"""
HEADING = "etter dated {{ date }} from {{ sender.short }} addressed to the Secretary-General"


def prepare(path: Path) -> None:
    """Write the template, once, with python-docx."""
    document = Document()
    masthead = document.add_table(rows=2, cols=2)
    masthead.cell(0, 0).text = "{{ organ }}"
    masthead.cell(0, 1).text = "{{ symbol }}"
    masthead.cell(1, 1).text = "Distr.: {{ distribution }}\n{{ submitted }}\n\nOriginal: {{ original }}"
    document.add_paragraph("{{ session }}\nAgenda item {{ item }}").add_run("\n{{ item_title }}").bold = True
    document.add_heading(f"L{HEADING}", 1)
    document.add_paragraph(LETTER)
    document.add_paragraph(REQUEST)
    signature = document.add_paragraph("(Signed) {{ sender.name }}\n{{ sender.title }}\n{{ sender.office }}")
    signature.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    signature.add_run().add_break(WD_BREAK.PAGE)
    document.add_heading(f"Annex to the l{HEADING}", 1)
    document.add_heading("{{ title }}", 2)
    document.add_paragraph(CHAPEAU)
    document.add_paragraph("{%p for paragraph in paragraphs %}")
    document.add_paragraph("{{ paragraph }}{% if loop.last %}.{% else %};{% endif %}", style="List Number")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{{ place }}, {{ date }}")
    document.save(str(path))


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))
