package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.wording.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What was said. What identifies its author is encrypted under a key of its own, so that it can be
 * erased while everything that follows from it stays.
 *
 * @param round number of the round in which it was said; 0 before the first
 * @param clause key of the clause that it is about; absent for the whole text
 * @param version of that clause which its author read
 * @param quote the words of the clause that it is about; absent for the whole clause
 * @param replacement the words that are proposed instead; absent for none
 * @param name as its author wants it shown; absent for none
 * @param language tag of the language that it is in
 * @param sector from which its author speaks; absent where nothing was said
 * @param people how many people say it
 * @param author the same for the same person; says nothing of who it is
 */
public record Contribution(
    InputKind kind,
    Channel channel,
    int round,
    @Nullable String clause,
    @Nullable Integer version,
    @Nullable Quote quote,
    Personal text,
    @Nullable Personal replacement,
    @Nullable Personal name,
    String language,
    @Nullable Sector sector,
    int people,
    PersonId author) {

  Contribution withoutAuthor() {
    return new Contribution(
        kind,
        channel,
        round,
        clause,
        version,
        quote,
        text,
        replacement,
        name,
        language,
        sector,
        people,
        PersonId.NOBODY);
  }
}
