package city.posterity.cityhall.backup;

/** Is told what is being done, for people who wait. */
public interface Progress {

  /**
   * @param what one line, without a full stop
   */
  void say(String what);
}
