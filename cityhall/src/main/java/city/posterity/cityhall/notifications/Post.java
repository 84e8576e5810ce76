package city.posterity.cityhall.notifications;

/** Takes letters and sees to it that they arrive. */
public interface Post {

  /**
   * Takes a letter in the caller's transaction: if that is undone, nothing is sent. It is delivered
   * soon afterwards, at least once; while the mail server cannot be reached, again and again. Where
   * no mail server is known the letter is kept, and administrators see that it was not sent.
   */
  void send(Letter letter);
}
