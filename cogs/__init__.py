"""The Discord surface: commands, buttons, messages. One cog a feature."""
