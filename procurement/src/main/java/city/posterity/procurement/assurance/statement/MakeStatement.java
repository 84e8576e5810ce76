package city.posterity.procurement.assurance.statement;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.regex.Pattern;

/**
 * Somebody says what is so. Whether a policy asks for it, and of which type it is, is for the
 * policy to say.
 *
 * @param path the fact as the policy names it: {@code need.groups_covered}; a list of records
 *     without brackets: {@code engagement.events}
 * @param value as JSON writes it; a bare word is a text, and a list of records a JSON array
 * @param source where it can be looked up
 */
public record MakeStatement(String path, String value, String source) implements Command {

  private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            PATH.matcher(path).matches(),
            () -> Finding.of(StatementRule.PATH_MALFORMED, "path", path).at("/path"))
        .add(Wording.check(value, source))
        .orElse(() -> new StatementEvent.StatementMade(path, value, source, context.now()));
  }
}
