package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Chance;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;

/** Finds something to say for every verb of a policy. */
final class Ideas {

  private Ideas() {}

  static Command of(PolicyCase policy, Chance chance, StreamId thing, String verb) {
    return switch (thing.thing()) {
      case POLICY -> new PolicyIdeas(chance).policy(policy, verb);
      case CLAUSE -> new WordingIdeas(policy, chance).clause(thing, verb);
      case REVISION -> new WordingIdeas(policy, chance).revision(verb);
      case INPUT -> new VoiceIdeas(policy, chance).input(verb);
      case THEME -> new VoiceIdeas(policy, chance).theme(thing, verb);
      case RESPONSE -> new VoiceIdeas(policy, chance).response(thing, verb);
      default -> throw new IllegalArgumentException(thing + " is not of a policy");
    };
  }
}
