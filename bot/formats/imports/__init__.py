"""Files that people bring: .md, .docx and .odt, read into paragraphs without running anything."""
