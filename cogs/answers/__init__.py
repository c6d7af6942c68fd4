"""Questions and their answers: commands, mentions, menus, and the buttons under an answer."""
