/** What is in force when `PROFILE` says nothing: the one place outside its folder where a city is named. */
export const usualId = 'pudong';
