#!/usr/bin/env bash
# A clinic's week by the API, from signing in to the handout. Every line is what a program of yours would send.
#   samples/walk.sh ADDRESS EMAIL PASSWORD [FOLDER]     writes handout.pdf and calendar.ics into the folder
# A person did the first week on paper and brings the diary: six days ago the intake, since then three sessions.
set -euo pipefail
address=$1 email=$2 password=$3 folder=${4:-.}
samples=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
api=$address/api/v1

say() { printf '\n== %s\n' "$*"; }
uuid() { cat /proc/sys/kernel/random/uuid; }
# field NAME: the first value of this name in the JSON that comes in
field() { grep -oE "\"$1\": ?(\"[^\"]*\"|[0-9a-z.]+)" | sed -nE "1{s/^\"$1\": ?//; s/\"//g; p}"; }
# call TOKEN METHOD PATH [BODY] [CURL ARGUMENTS]: the answer; a refusal ends the walk and is shown
call() {
  local token=$1 method=$2 path=$3 body=${4:-} answer
  shift $(($# < 4 ? $# : 4))
  answer=$(curl -sS --fail-with-body -X "$method" "$api$path" -H "Authorization: Bearer $token" ${body:+-H 'Content-Type: application/json' -d "$body"} "$@") || { printf 'refused: %s %s\n%s\n' "$method" "$path" "$answer" >&2; exit 1; }
  printf '%s' "$answer"
}

say "Sign in"
worker=$(curl -sS --fail-with-body "$api/sign-in" -H 'Content-Type: application/json' -d "{\"email\":\"$email\",\"password\":\"$password\"}" | field token)

say "Register a person"
person=$(uuid)
call "$worker" POST /people "{\"id\":\"$person\",\"name\":\"Ada Example\",\"time_zone\":\"Europe/Amsterdam\"}"
day=$(call "$worker" GET "/people/$person/today" | field day)
ago() { date -u -d "$day - $1 days" +%F; }

say "Take the intake of six days ago, and screen"
call "$worker" POST "/people/$person/intake" "$(sed "s/\"as_of\": \"[0-9-]*\"/\"as_of\": \"$(ago 6)\"/" "$samples/intakes/desk-worker.json")" | field level

say "Propose, and approve what was seen"
key=$(call "$worker" POST "/people/$person/proposals" '{}' -H "Idempotency-Key: $(uuid)" | field key)
programme=$(call "$worker" POST "/people/$person/programmes" "{\"proposal\":\"$key\",\"reason\":\"It fits the answers and the goal.\",\"for\":\"Ada\",\"starts\":\"$(ago 6)\"}")
mapfile -t exercises < <(grep -oE '"exercise": ?"[^"]*"' <<<"$programme" | cut -d'"' -f4)
printf '%s\n' "${exercises[@]}"

say "Give the person a link, and enrol their telephone"
link=$(call "$worker" POST "/people/$person/links" '{"days":14,"pin":true}')
patient=$(curl -sS --fail-with-body "$api/enrol" -H 'Content-Type: application/json' -d "{\"link\":\"$(field link <<<"$link")\",\"pin\":\"$(field pin <<<"$link")\",\"device\":\"telephone\"}" | field token)

say "The person enters the diary: three sessions and the mornings after them"
for days in 6 4 2; do
  session=$(uuid)
  items=$(printf ',{"exercise":"%s","completed_fraction":1,"pain_before":2,"pain_peak":2,"pain_after":2,"effort_0_10":4,"form_ok":true}' "${exercises[@]}")
  call "$patient" POST "/people/$person/sessions" "{\"id\":\"$session\",\"occurred_on\":\"$(ago $days)\",\"log\":{\"programme_version\":1,\"furthest_zone_before\":\"central-low-back\",\"furthest_zone_after\":\"central-low-back\",\"items\":[${items:1}]}}" | field version
  call "$patient" POST "/people/$person/mornings" "{\"id\":\"$(uuid)\",\"occurred_on\":\"$(ago $((days - 1)))\",\"session\":\"$session\",\"pain\":2}" | field version
done

say "Today's session is made ready: the rules give their verdicts"
call "$patient" POST "/people/$person/today" | field day

say "The caseload says who needs attention, and why"
call "$worker" GET /caseload | field text

say "A clinician sees what follows, and accepts one step"
episode=$(call "$worker" GET "/people/$person/episode")
waiting=$(grep -oE '"id": ?"[0-9a-f-]{36}", ?"on": ?"[0-9-]+", ?"fate": ?"pending".*' <<<"$episode") || { echo "no step waits to be accepted" >&2; exit 1; }
verdict=$(field id <<<"$waiting")
field name <<<"$waiting"
field for_person <<<"$waiting"
call "$worker" POST "/people/$person/verdicts/$verdict/accept" '' | grep -oE '"programme_version": ?[0-9]+'

say "Handout and calendar"
call "$worker" GET "/people/$person/programme/handout.pdf?pictures=none" '' -o "$folder/handout.pdf"
call "$patient" GET "/people/$person/programme/calendar.ics" '' -o "$folder/calendar.ics"
ls -l "$folder/handout.pdf" "$folder/calendar.ics"
