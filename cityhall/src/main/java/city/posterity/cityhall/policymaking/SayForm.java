package city.posterity.cityhall.policymaking;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.SubmitInput;
import city.posterity.procurement.policymaking.process.Sector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody has typed, and what is wrong with it.
 *
 * @param clause key of the clause that it is about; empty for the whole text
 * @param problems by the name of the field; under "" what is about none
 */
public record SayForm(
    String clause,
    String quote,
    String text,
    String replacement,
    String language,
    String sector,
    String name,
    FilledIn filledIn,
    List<Problem> problems) {

  /** Something that is wrong with a field, in a sentence. */
  public record Problem(String field, String sentence) {}

  public SayForm {
    problems = List.copyOf(problems);
  }

  SayForm with(List<Problem> found) {
    return new SayForm(clause, quote, text, replacement, language, sector, name, filledIn, found);
  }

  SayForm anew(FilledIn another) {
    return new SayForm(clause, quote, text, replacement, language, sector, name, another, problems);
  }

  public Optional<String> problem(String field) {
    return problems.stream()
        .filter(p -> p.field().equals(field))
        .map(Problem::sentence)
        .findFirst();
  }

  public String once() {
    return filledIn.once();
  }

  public String began() {
    return filledIn.began();
  }

  public String proof() {
    return filledIn.proof();
  }

  SubmitInput said() {
    return new SubmitInput(
        clause.isEmpty()
            ? InputKind.STATEMENT
            : replacement.isBlank() ? InputKind.COMMENT : InputKind.REPLACEMENT,
        Channel.WEB,
        clause.isEmpty() ? null : clause,
        quote.isBlank() ? null : quote,
        text,
        clause.isEmpty() || replacement.isBlank() ? null : replacement,
        language,
        Stream.of(Sector.values())
            .filter(s -> Engine.word(s).equals(sector))
            .findFirst()
            .orElse(null),
        1,
        name,
        0);
  }
}
