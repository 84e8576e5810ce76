package city.posterity.procurement.policymaking.gate;

import city.posterity.procurement.machine.Machine;

/** Puts the gates between the stages of a policy. */
public final class Gates {

  private Gates() {}

  /** The machine of policies with its gates. */
  public static Machine guarding(Machine policies) {
    return policies
        .guarding(ConsultationGate.INCLUSION, "close-round")
        .guarding(ConsultationGate.SORTED, "end-analysis")
        .guarding(ConsultationGate.ANSWERED, "publish-answers")
        .guarding(ConsultationGate.COMPLETE, "finalise");
  }
}
