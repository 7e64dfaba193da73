"""The A/68/500 letter as a user of docxtpl makes it: python bench/docxtpl_letter.py TEMPLATE DATA OUTPUT.

The data comes from JSON, which costs this peer less than the YAML that zerodraft reads.
"""

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate

letter = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
document = DocxTemplate(sys.argv[1])
document.render(letter)
document.save(sys.argv[3])
