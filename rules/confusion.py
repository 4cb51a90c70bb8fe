"""VWR0xx and NAM0xx: words that are taken for one another, mixed expressions, preferred names; from lists that editors keep."""

from collections.abc import Iterator

from taallint.api import Document, Finding, PatternList, Severity


class Confusion(PatternList):
    """Twee woorden die op elkaar lijken, zijn verward.

    De woorden om het woord heen bewijzen welk woord bedoeld is: een pijler draagt, een peiler peilt. U breidt de lijst uit in `huisstijl/verwarring.txt`.

    ```fout
    Vrijheid is een belangrijke ⟦peiler⟧ van de rechtsstaat.
    ```
    ```wordt
    Vrijheid is een belangrijke pijler van de rechtsstaat.
    ```
    ```fout
    Op de ⟦keeper⟧ beschouwd veranderde er niets.
    ```
    ```wordt
    Op de keper beschouwd veranderde er niets.
    ```
    ```fout
    Dat zou kunnen ⟦lijden⟧ tot een nieuwe oorlog.
    ```
    ```wordt
    Dat zou kunnen leiden tot een nieuwe oorlog.
    ```
    ```fout
    De schapen ⟦wijden⟧ op de dijk en de boer ⟦leidt⟧ schade. Hij sliep, ⟦wand⟧ het was laat.
    ```
    ```wordt
    De schapen weiden op de dijk en de boer lijdt schade. Hij sliep, want het was laat.
    ```
    ```goed
    De peiler stak zijn stok in het water. De keeper stopte de bal.
    Zij lijden honger. Dat zou kunnen leiden tot een nieuwe oorlog.
    ```
    """

    code = "VWR001"
    name = "verwarring"
    severity = Severity.ERROR
    source = "Van Dale; taaladvies.net"
    file = "verwarring"
    message = "Deze woorden worden vaak verward."


class Contamination(PatternList):
    """Twee uitdrukkingen zijn vermengd, of iets staat er dubbelop.

    Een prijs is hoog of laag, een artikel is duur of goedkoop; iemand ergert zich aan iets, of iets irriteert hem. U breidt de lijst uit in `huisstijl/contaminaties.txt`.

    ```fout
    De winkel vraagt een ⟦dure⟧ prijs voor het boek.
    ```
    ```wordt
    De winkel vraagt een hoge prijs voor het boek.
    ```
    ```fout
    De reden is ⟦omdat⟧ de wet veranderd is.
    ```
    ```wordt
    De reden is dat de wet veranderd is.
    ```
    ```goed
    De winkel vraagt een hoge prijs voor het dure boek. De reden is dat de wet veranderd is.
    ```
    """

    code = "VWR002"
    name = "contaminatie"
    severity = Severity.ERROR
    source = "taaladvies.net: contaminatie, pleonasme, tautologie"
    file = "contaminaties"
    message = "Twee uitdrukkingen door elkaar, of iets is dubbel gezegd."


class FixedPreposition(PatternList):
    """Bij een vaste verbinding hoort een ander voorzetsel, of het ontbreekt.

    In plaats van, op zoek naar, in tegenstelling tot; iets is te danken aan iemand. U breidt de lijst uit in `huisstijl/voorzetsels.txt`.

    ```fout
    De politie is op ⟦zoek⟧ de eigenaar. Dat is te danken ⟦op⟧ het weer. Zij koos ⟦afhankelijk⟧ de prijs.
    ```
    ```wordt
    De politie is op zoek naar de eigenaar. Dat is te danken aan het weer. Zij koos afhankelijk van de prijs.
    ```
    ```goed
    De politie is op zoek naar de eigenaar. Dat is te danken aan het weer. In plaats daarvan ging hij op zoek. Dat kwam in de loop der jaren.
    ```
    """

    code = "VWR003"
    name = "vast-voorzetsel"
    severity = Severity.LIKELY
    source = "Van Dale; taaladvies.net"
    file = "voorzetsels"
    message = "Bij deze verbinding hoort een ander voorzetsel."


class FixedExpression(PatternList):
    """In een vaste uitdrukking staat een verkeerd woord.

    De kogel is door de kerk, het spits afbijten, hals over kop. U breidt de lijst uit in `huisstijl/uitdrukkingen.txt`.

    ```fout
    Hij vertrok hals over ⟦hoofd⟧, als een donderslag bij ⟦helder⟧ hemel.
    ```
    ```wordt
    Hij vertrok hals over kop, als een donderslag bij heldere hemel.
    ```
    ```goed
    Hij vertrok hals over kop, als een donderslag bij heldere hemel. De kogel ging door de muur van het huis.
    ```
    """

    code = "VWR004"
    name = "vaste-uitdrukking"
    severity = Severity.LIKELY
    source = "Van Dale"
    file = "uitdrukkingen"
    message = "De uitdrukking luidt anders."


class PreferredName(PatternList):
    """De naam wordt in dit huis anders geschreven.

    Russische en Oekraïense namen staan in Nederlandse spelling; landen hebben hun Nederlandse naam. U breidt de lijst uit in `huisstijl/voorkeur.txt`.

    ```fout
    President ⟦Putin⟧ sprak met de premier.
    ```
    ```wordt
    President Poetin sprak met de premier.
    ```
    ```fout
    De premier van ⟦Israel⟧ reist naar Washington.
    ```
    ```wordt
    De premier van Israël reist naar Washington.
    ```
    ```goed
    President Poetin sprak met de premier van Israël.
    ```
    """

    code = "NAM001"
    name = "voorkeursnaam"
    severity = Severity.ERROR
    source = "huisstijl; Buitenlandse Aardrijkskundige Namen in het Nederlands (Taalunie)"
    file = "voorkeur"
    message = "Zo schrijft dit huis de naam."

    def check(self, doc: Document) -> Iterator[Finding]:
        """An article that also has the preferred form is about the spelling, or mixes the two: that is for another rule to say."""
        return (finding for finding in super().check(doc) if not any(fix.title in doc.witness.counts for fix in finding.fixes))
