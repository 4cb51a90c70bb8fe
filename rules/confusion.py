"""VWR0xx: words that are taken for one another, from lists that editors keep."""

from taallint.api import PatternList, Severity


class Confusion(PatternList):
    """Twee woorden die op elkaar lijken, zijn verward.

    De woorden om het woord heen bewijzen welk woord bedoeld is: een pijler draagt, een peiler peilt. De lijst staat in
    `huisstijl/verwarring.txt` en is daar uit te breiden.

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
