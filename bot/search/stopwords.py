"""Words that carry no subject: they need no support from a passage, and do no harm.

All are folded: without accents, and parted at apostrophes and hyphens.
"""

_GRAMMAR = """
le la les l un une des du de d au aux ce cet cette ces c ca cela ceci celui celle ceux celles
mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
je j me m moi tu te t toi il elle on nous vous ils elles se s soi lui eux y en
qui que qu quoi dont ou lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel
quel quelle quels quelles quand comment pourquoi combien est
et mais donc or ni car si ne n pas plus point non oui
a dans par pour sur sous avec sans chez vers entre lors lorsque puisque afin ainsi alors aussi
comme depuis jusque jusqu selon pendant contre apres avant meme tres trop bien tout toute tous
toutes quelque quelques autre autres la ici lorsqu puisqu quoiqu
suis es sommes etes sont etre ete etait etaient etant sera seront serait soit soient fut furent
ai as avons avez ont avoir eu avait avaient aura auront aurait ayant ait eut
peut peux peuvent pouvez pouvons pouvoir puis pourrait pourrais pourra pu
doit dois doivent devez devons devoir devrait devrais
faut fait fais faire font faites faudrait va vais vont aller allez
"""

# Politeness, ways of opening a question, and turns of spoken French in Québec.
_FILLERS = """
bonjour bonsoir salut allo merci svp stp please plait dire dites dis dit savoir sais
veux veut voudrais voulez vouloir aimerais aimerait souhaite souhaiterais connaitre question
pourriez rendu rendue rendus advient arrive aujourd hui encore deja genre tse faque ben pis
chu coudonc
quest cest jai
"""

_ENGLISH = """
the an of to in at for from by with and or but not is are was were be been being am
do does did done has have had can could will would should shall may might must
what which who whom whose when where why how i you he she it we they my your his her its our
their according toward towards between during until any some each such via per
this that these those there here if about into than then so hello hi thanks
"""

STOP_WORDS = frozenset(f"{_GRAMMAR} {_FILLERS} {_ENGLISH}".split())
