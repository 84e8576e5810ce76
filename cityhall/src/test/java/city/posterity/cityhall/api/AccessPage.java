package city.posterity.cityhall.api;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Role;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may do what, as a page. */
final class AccessPage {

  static final List<String> ROLES =
      Arrays.stream(Role.values()).filter(Role::isHuman).map(Role::word).toList();

  private static final String HEAD =
      """
      # Who may do what

      Drawn from the tables of moves. “yes”: a role that may, if the thing's status, its guards and the data agree;
      empty: refused with 403, or 404 where the thing itself is not for that person; everything is refused with 401
      to whoever is not signed in. “Not who did” is about the natural person, whatever roles they hold (four eyes).
      “pack” stands where only a pack can allow it. `AccessTest` has every empty cell of a role
      that somebody can have there tried over HTTP, and `PolicyAccessTest` those of policies.

      Everybody signed in is a resident too. Reading: who works on a procurement or watches over it reads all of it,
      but for bids before their opening (the bidder alone) and score sheets until they are locked (the evaluator alone).
      Others read a need from its consultation on, a tender from its publication on, a contract with its milestones,
      obligations and changes once it is in force, a small purchase from its approval on, an emergency from its
      confirmation on, a policy from the approval of its working group on, a contribution to one once it is shown, and
      what is their own. A verb is done at the address of its thing, unless another is named below its table.

      Roles are held on one procurement, by its team. `need-officer`, `observer` and `administrator` can be held for the
      whole city; so can `procurement-officer` and `approver`, which then count in small purchases, emergencies and
      policies alone, and `sponsor`, which counts in policies alone. `group-chair`, `group-member`, `drafter`, `moderator`,
      `responder` and `clerk` are held on one policy, by the members of its working group.
      """;

  private AccessPage() {}

  static String text(List<VerbTakeover> takeovers) {
    return HEAD
        + BuyingCycle.MACHINES.stream()
            .map(m -> section(m) + elsewhere(m, takeovers))
            .collect(Collectors.joining());
  }

  /** Verbs of this machine that have an address of their own. */
  private static String elsewhere(Machine machine, List<VerbTakeover> takeovers) {
    var text = new StringBuilder();
    for (String verb : machine.verbs().keySet()) {
      VerbTakeover.addressOf(takeovers, machine.thing(), verb)
          .ifPresent(address ->
              text.append("\n“")
                  .append(verb)
                  .append("” is done at `")
                  .append(address)
                  .append("`.\n"));
    }
    return text.toString();
  }

  private static String section(Machine machine) {
    var text = new StringBuilder("\n## " + machine.thing().plural() + "\n\n| verb |");
    ROLES.forEach(r -> text.append(' ').append(r).append(" |"));
    text.append(" not who did |\n|").append(" --- |".repeat(ROLES.size() + 2)).append('\n');
    machine.verbs().keySet().stream()
        .filter(v -> VerbAddresses.moves(machine, v).findAny().isPresent())
        .forEach(v -> text.append(row(machine, v)));
    return text.toString();
  }

  private static String row(Machine machine, String verb) {
    var text = new StringBuilder("| " + verb + " |");
    for (String role : ROLES) {
      text.append(' ').append(cell(machine, verb, role)).append(" |");
    }
    var unlike = new TreeSet<String>();
    VerbAddresses.moves(machine, verb).forEach(m -> unlike.addAll(m.unlike()));
    return text.append(' ').append(String.join(", ", unlike)).append(" |\n").toString();
  }

  private static String cell(Machine machine, String verb, String role) {
    List<Move> may =
        VerbAddresses.moves(machine, verb)
            .filter(m -> m.actors().stream().anyMatch(a -> a.word().equals(role)))
            .toList();
    if (may.isEmpty()) {
      return "";
    }
    return may.stream().anyMatch(machine.moves()::contains) ? "yes" : "pack";
  }
}
