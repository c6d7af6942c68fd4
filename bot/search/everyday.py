"""Everyday words that people use for one another when they ask: nearly, not fully, equivalent.

A line is a group; words are folded. They are common French, of France and of Québec, and of no
subject in particular; what is equivalent in a subject is for the content to declare.
"""

_GROUPS = """
employeur patron boss entreprise
employe salarie travailleur personnel
emploi travail job poste
courriel mail email mel messagerie
telephone cellulaire portable mobile appel
adresse coordonnees
publicite pub publicitaire demarchage prospection spam sollicitation
argent financement fonds somme montant
subvention financement aide soutien
budget financement
payer paiement verser versement regler reglement
cout prix tarif frais montant
gratuit gratuitement payant
document papier formulaire dossier
fichier dossier registre base
fiche fichage inscrit inscription
formulaire formalite demande
rapport bilan reddition
echeance delai date limite
retard attente tarder
duree temps delai periode
debut commencer debuter commencement
fin terminer finir cesser arreter stopper
renouveler prolonger reconduire renouvellement prolongation
annuler supprimer resilier retirer
supprimer effacer enlever retirer desinscrire
fermer cloturer cloture fermeture
modifier changer changement modification
corriger rectifier correction rectification
obtenir recevoir avoir
envoyer transmettre communiquer expedier
donner fournir transmettre communiquer
demander exiger reclamer solliciter
consulter regarder voir acceder lire
montrer presenter fournir
utiliser usage employer utilisation servir
garder conserver conservation stocker
proteger protection securiser securite
surveiller controler surveillance controle
gerer gestion administrer
creer ouvrir creation etablir
declarer declaration formalite
autoriser permettre autorisation permission droit
interdire empecher interdiction refuser
obliger obligatoire obligation devoir contraindre
respecter conforme conformite respect
risque danger dangereux
precaution conseil recommandation
probleme difficulte ennui
plainte reclamation signaler contester
punir sanction sanctionner amende poursuivre
regle reglement loi norme
contrat convention entente
chercher trouver rechercher retrouver
fonctionner marcher fonctionnement
expliquer definition signifier definir
role mission fonction
responsable charge responsabilite
chef directeur dirigeant president
remplacer succeder successeur remplacant
nommer designer nomination designation
participer participation assister
rencontre reunion seance
consultation sondage consulter
avis commentaire opinion
membre adherent adhesion
organisme association organisation groupe
regroupement coalition federation
mairie maire commune municipalite ville
gouvernement etat ministere
medecin medical docteur
maladie malade patient
enfant mineur jeune
ecole scolaire eleve
famille parent
mere maman pere papa
maison logement habitation domicile residence
locataire louer location loyer
voiture auto vehicule automobile char
police policier gendarme
juge tribunal justice judiciaire
entreprise societe compagnie
commerce magasin commercant boutique
client consommateur clientele
banque bancaire
carte identite
photo image photographie
video camera filmer
internet web ligne site
ordinateur informatique pc
logiciel application programme
donnee information renseignement
pirate piratage hacker vol
motpasse identifiant
pays nation etat
guerre conflit bataille combat
mort mourir deceder deces tuer
naitre naissance ne
epouser epoux epouse mariage marier
ecrire auteur ecrivain rediger
film cinema realisateur
chanson musique album chanter
gagner remporter victoire vaincre
perdre defaite perte
construire batir construction edifier
fonder fondateur fondation creer
grand important taille
habitant population
celebre connu fameux
debuter commencer
quitter partir depart
habiter vivre resider
nom appeler nommer
type sorte genre categorie
cause raison motif
but objectif finalite
consequence effet resultat
nombre quantite
an annee
"""


def everyday_groups() -> list[tuple[str, ...]]:
    """The groups, as words."""
    return [tuple(line.split()) for line in _GROUPS.strip().splitlines()]
