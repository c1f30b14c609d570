-- What a script can reach, and nothing else. Called once with the functions of the interpreter, all of which answer true and
-- their results, or false and why the script has to end.
local invoke, read, write, tick = ...

local error, getmetatable, ipairs, loadstring, pairs, pcall = error, getmetatable, ipairs, loadstring, pairs, pcall
local select, setfenv, setmetatable, tostring, type = select, setfenv, setmetatable, tostring, type
local unpack, xpcall = unpack, xpcall
local byte, concat, rep, strlen = string.byte, table.concat, string.rep, string.len

local INSTRUCTIONS_PER_TICK = 100000
local LONGEST_REPETITION = 10000000
local BINARY = 27

local environment = {}
local EXIT = {}
local proxies = setmetatable({}, { __mode = "v" })
local ending

local function finish(done, ...)
  if not done then
    ending = (...)
    error(ending, 0)
  end
  return ...
end

-- An error that ends the script cannot be caught by it.
local function unless_ending(done, ...)
  if ending then
    error(ending, 0)
  end
  return done, ...
end

debug.sethook(function() finish(tick()) end, "", INSTRUCTIONS_PER_TICK)

for _, name in ipairs({
  "_VERSION", "assert", "collectgarbage", "error", "gcinfo", "getmetatable", "ipairs", "next", "pairs", "rawequal", "rawget",
  "rawset", "select", "setmetatable", "tonumber", "tostring", "type", "unpack", "math", "string", "table",
}) do
  environment[name] = _G[name]
end
environment._G = environment

-- Strings lead to this table too, whatever a script's own is called.
string.dump = nil
string.rep = function(text, count)
  if strlen(text) * count > LONGEST_REPETITION then
    error("not enough memory", 2)
  end
  return rep(text, count)
end
getmetatable("").__metatable = false

function environment.pcall(...)
  return unless_ending(pcall(...))
end

-- A handler is called within what failed, where nothing would stop it if that was the end of the script.
function environment.xpcall(body, handler)
  return unless_ending(xpcall(body, function(message)
    if ending then
      return message
    end
    return handler(message)
  end))
end

function environment.loadstring(source, name)
  if byte(source) == BINARY then
    return nil, "precompiled code is not taken"
  end
  local chunk, message = loadstring(source, name or "=tsp")
  return chunk and setfenv(chunk, environment), message
end

function environment.makegetter(owner, name)
  return function() return owner[name] end
end

function environment.makesetter(owner, name)
  return function(value) owner[name] = value end
end

local scripts = {}
environment.script = { user = { scripts = scripts } }

local function new_script(chunk, source, name)
  local script = { name = name, source = source, save = function() end }
  script.run = function() return chunk() end
  setmetatable(script, { __call = script.run })
  if name == "" then
    environment.script.anonymous = script
    environment.script.run = script.run
  else
    environment[name] = script
    scripts[name] = script
  end
  return script
end

function environment.script.new(source, name)
  local chunk, message = environment.loadstring(source)
  if not chunk then
    error(message, 2)
  end
  return new_script(chunk, source, name or "")
end

function environment.script.delete(name)
  scripts[name] = nil
end

function environment.exit()
  ending = EXIT
  error(EXIT, 0)
end

-- The functions that the interpreter calls.
local sandbox = {}

function sandbox.bind(id)
  return function(...) return finish(invoke(id, ...)) end
end

-- The metatable that a script sees tells what there is, as it does in the instruments; the true one is out of reach.
local function description(id, members, attributes, kind)
  local seen = { Objects = {}, Getters = {}, Setters = {}, luatype = kind ~= "" and kind or nil }
  for name, member in pairs(members) do
    seen.Objects[name] = member
  end
  for name, is_written in pairs(attributes) do
    seen.Getters[name] = function() return finish(read(id, name)) end
    if is_written then
      seen.Setters[name] = function(_, value) finish(write(id, name, value)) end
    end
  end
  return seen
end

function sandbox.proxy(id, members, attributes, kind)
  local proxy = setmetatable({}, {
    __index = function(_, key)
      local member = members[key]
      if member == nil then
        return finish(read(id, key))
      end
      return member
    end,
    __newindex = function(_, key, value)
      if not finish(write(id, key, value)) then
        error("attribute `" .. tostring(key) .. "' cannot be written", 2)
      end
    end,
    __metatable = description(id, members, attributes, kind),
    id = id,
  })
  proxies[id] = proxy
  return proxy
end

function sandbox.find(id)
  return proxies[id]
end

function sandbox.globals(members)
  for name, member in pairs(members) do
    environment[name] = member
  end
  local print = members.print
  function environment.print(...)
    local words = {}
    for i = 1, select("#", ...) do
      local value = select(i, ...)
      words[i] = type(value) == "number" and value or tostring(value)
    end
    print(unpack(words))
  end
end

function sandbox.define(chunk, source, name)
  new_script(setfenv(chunk, environment), source, name)
end

function sandbox.run(chunk)
  ending = nil
  local done, message = pcall(setfenv(chunk, environment))
  if done or message == EXIT then
    return true, ""
  end
  return false, tostring(message)
end

return sandbox
