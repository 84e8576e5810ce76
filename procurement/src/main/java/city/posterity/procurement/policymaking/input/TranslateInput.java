package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.policymaking.process.PolicyProcess;

/**
 * It is written in a language of the group; the original stays.
 *
 * @param byMachine whether no human wrote the translation
 */
public record TranslateInput(String language, String text, boolean byMachine) implements Command {

  @Override
  public Outcome decide(Context context) {
    var policy = context.procurement().only(PolicyProcess.class);
    return Outcome.collect()
        .require(!text.isBlank(), () -> Finding.of(InputRule.TEXT_MISSING).at("/text"))
        .require(
            policy.languages().contains(language) || policy.reads(language),
            () -> Finding.of(InputRule.LANGUAGE_WRONG, "language", language).at("/language"))
        .require(!context.self(Input.class).isErased(), () -> Finding.of(InputRule.ERASED))
        .orElse(() ->
            new InputEvent.InputTranslated(
                new Translation(
                    language,
                    new Personal(new PersonId(context.self().id()), text.strip()),
                    byMachine,
                    context.now())));
  }
}
